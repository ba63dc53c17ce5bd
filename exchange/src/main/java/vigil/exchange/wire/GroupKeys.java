package vigil.exchange.wire;

import java.util.List;
import vigil.exchange.json.JsonFormat;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.seal.Recipient;

/**
 * The public keys by which a front knows its group. As JSON: {@code vigil-group/1}.
 *
 * @param recipients whom testimony is sealed to; at least one
 * @param signingKey who signs editions
 */
public record GroupKeys(List<Recipient> recipients, MinisignPublicKey signingKey) {
  private static final JsonFormat<GroupKeys> FORMAT =
      new JsonFormat<>("vigil-group/1", GroupKeys.class);

  public GroupKeys {
    recipients = List.copyOf(recipients);
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("a group needs a recipient");
    }
  }

  /** As JSON in UTF-8. */
  public byte[] json() {
    return FORMAT.write(this);
  }

  /**
   * Reads the JSON.
   *
   * @throws vigil.exchange.json.JsonRefusedException when it is not of this format
   */
  public static GroupKeys read(byte[] json) {
    return FORMAT.read(json);
  }
}
