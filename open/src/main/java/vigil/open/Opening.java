package vigil.open;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import vigil.seal.EnvelopeException;
import vigil.seal.unsealing.Unsealing;

/**
 * Opens age v1 files, binary or armored. The streams give out verified chunks only and end normally
 * only when the file is whole; otherwise they fail with an {@link EnvelopeException} by kind.
 * Closing them closes the file.
 */
public final class Opening {
  private Opening() {}

  /**
   * Opens with any of these keys.
   *
   * @throws EnvelopeException when armor or header are damaged, or the file is for other keys
   * @throws IOException when {@code age} itself fails
   */
  public static InputStream of(InputStream age, List<Identity> identities) throws IOException {
    return Unsealing.open(age, identities.stream().map(Identity::key).toList());
  }

  /**
   * Opens with a passphrase; takes as much time and memory as whoever sealed it chose, up to
   * scrypt's N = 2^22.
   *
   * @param passphrase not kept; the caller wipes it
   * @throws EnvelopeException when armor or header are damaged, or it is not the passphrase
   * @throws IOException when {@code age} itself fails
   */
  public static InputStream withPassphrase(InputStream age, char[] passphrase) throws IOException {
    byte[] bytes = Passphrases.bytes(passphrase);
    try {
      return Unsealing.open(age, List.of(new ScryptKey(bytes)));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
