package vigil.exchange.wire;

import java.util.List;
import vigil.exchange.json.JsonFormat;
import vigil.exchange.spool.EnvelopeId;

/**
 * What waits on the front. As JSON: {@code vigil-envelopes/1}.
 *
 * @param envelopes in the order of their random names
 */
public record EnvelopeList(List<Entry> envelopes) {
  /**
   * An envelope.
   *
   * @param sizeBytes of its ciphertext
   */
  public record Entry(EnvelopeId id, long sizeBytes) {}

  private static final JsonFormat<EnvelopeList> FORMAT =
      new JsonFormat<>("vigil-envelopes/1", EnvelopeList.class);

  public EnvelopeList {
    envelopes = List.copyOf(envelopes);
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
  public static EnvelopeList read(byte[] json) {
    return FORMAT.read(json);
  }
}
