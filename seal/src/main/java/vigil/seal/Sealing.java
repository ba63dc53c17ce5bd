package vigil.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import vigil.seal.sealing.EnvelopeWriter;

/**
 * Sealing to public keys: age v1, binary (age-encryption.org/v1). Sealing needs no secret and
 * leaves none behind.
 */
public final class Sealing {
  /** The most recipients of one envelope, so that its header stays within what is read back. */
  public static final int MOST_RECIPIENTS = 100;

  private Sealing() {}

  /**
   * A stream that seals what is written to it, at constant memory (two chunks of 64 KiB).
   *
   * <p>Closing it finishes the envelope and closes {@code ciphertext}. A stream whose write failed
   * never finishes: its envelope stays visibly cut off. Who gives up for a reason of his own must
   * discard the ciphertext himself.
   *
   * @param recipients 1 to {@value #MOST_RECIPIENTS}, of one kind; each of them can open the
   *     envelope alone
   * @throws MixedRecipientsException when they are of both kinds
   * @throws IllegalArgumentException without a recipient, or with too many
   * @throws IOException when {@code ciphertext} cannot take the header
   */
  public static OutputStream to(List<Recipient> recipients, OutputStream ciphertext)
      throws IOException {
    if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
      throw new IllegalArgumentException(
          "an envelope needs at least one recipient and takes at most " + MOST_RECIPIENTS);
    }
    requireOneKind(recipients);
    return EnvelopeWriter.to(recipients.stream().map(Recipient::stanzaWriter).toList(), ciphertext);
  }

  /**
   * The rule of age that hybrid recipients are not mixed with others (C2SP age, "The
   * MLKEM768-X25519 hybrid post-quantum recipient type"), for whoever collects keys.
   *
   * @throws MixedRecipientsException when they are of both kinds
   */
  public static void requireOneKind(Collection<Recipient> recipients) {
    if (recipients.stream().map(Recipient::kind).distinct().count() > 1) {
      throw new MixedRecipientsException();
    }
  }
}
