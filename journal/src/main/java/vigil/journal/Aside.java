package vigil.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Bytes that lie beside a journal, under its data key, and are no part of its chain: what is not
 * said for good yet. Every sealing draws a salt of 32 bytes, so that each has a key of its own
 * (HKDF-SHA256, RFC 5869); behind the salt comes AES-256-GCM as for the journal's records.
 */
public final class Aside {
  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Aside() {}

  /**
   * Seals bytes.
   *
   * @param use what they are for; opens them again, and nothing that was sealed for another use
   */
  public static byte[] seal(DataKey key, String use, byte[] plain) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    SecretBytes own = derive(key, salt, use);
    try {
      byte[] box = new Box().seal(own, use.getBytes(StandardCharsets.UTF_8), plain);
      byte[] sealed = Arrays.copyOf(salt, SALT_BYTES + box.length);
      System.arraycopy(box, 0, sealed, SALT_BYTES, box.length);
      return sealed;
    } finally {
      own.destroy();
    }
  }

  /** What was sealed; empty when a bit of it, the key or the use is different. */
  public static Optional<byte[]> open(DataKey key, String use, byte[] sealed) {
    if (sealed.length < SALT_BYTES) {
      return Optional.empty();
    }
    SecretBytes own = derive(key, Arrays.copyOf(sealed, SALT_BYTES), use);
    try {
      return new Box()
          .open(
              own,
              use.getBytes(StandardCharsets.UTF_8),
              Arrays.copyOfRange(sealed, SALT_BYTES, sealed.length));
    } finally {
      own.destroy();
    }
  }

  private static SecretBytes derive(DataKey key, byte[] salt, String use) {
    byte[] secret = key.copyOfSecretBytes();
    try {
      var spec =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .addSalt(salt)
              .thenExpand(
                  ("vigil beside the journal/1 " + use).getBytes(StandardCharsets.UTF_8),
                  DataKey.SIZE_BYTES);
      return new SecretBytes("AES", KDF.getInstance("HKDF-SHA256").deriveData(spec));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no HKDF-SHA256", e);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
