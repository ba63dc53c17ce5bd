package vigil.seal;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Sealing to public keys: age v1, binary (age-encryption.org/v1). Sealing needs no secret and
 * leaves none behind.
 */
public final class Sealing {
  private Sealing() {}

  /**
   * A stream that seals what is written to it, at constant memory (two chunks of 64 KiB).
   *
   * <p>Closing it finishes the envelope and closes {@code ciphertext}. A stream whose write failed
   * never finishes: its envelope stays visibly cut off. Who gives up for a reason of his own must
   * discard the ciphertext himself.
   *
   * @param recipients at least one; each of them can open the envelope alone
   * @throws IllegalArgumentException without a recipient
   * @throws IOException when {@code ciphertext} cannot take the header
   */
  public static OutputStream to(List<Recipient> recipients, OutputStream ciphertext)
      throws IOException {
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("an envelope needs at least one recipient");
    }
    try {
      var writers = recipients.stream().map(Recipient::stanzaWriter).toList();
      var sealing = new StandardEncryptingChannelFactory();
      return new SealingStream(
          sealing.newEncryptingChannel(new OutputStreamChannel(ciphertext), writers), ciphertext);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot seal", e);
    }
  }
}
