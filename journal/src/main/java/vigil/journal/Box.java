package vigil.journal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce in front of each ciphertext.
 *
 * <p>The nonce is drawn afresh for every sealing and never made from a record's number: after a
 * torn tail is dropped the same number is written again with other content, and the same nonce
 * under the same key would then give away both plaintexts and the authentication key. Two of 2^32
 * random nonces are equal with a probability under 2^-32 (section 8.3), far more records than a
 * group writes.
 */
final class Box {

  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;

  /** What sealing adds to a plaintext. */
  static final int OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

  private final SecureRandom random = new SecureRandom();
  private final Cipher cipher;

  Box() {
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no AES-GCM", e);
    }
  }

  /** Nonce, ciphertext and tag of a plaintext. */
  byte[] seal(SecretKey key, byte[] associated, byte[] plain) {
    byte[] sealed = new byte[plain.length + OVERHEAD_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
      cipher.updateAAD(associated);
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refused to seal", e);
    }
  }

  /** The plaintext; empty when a bit of key, nonce, associated data or ciphertext is different. */
  Optional<byte[]> open(SecretKey key, byte[] associated, byte[] sealed) {
    if (sealed.length < OVERHEAD_BYTES) {
      return Optional.empty();
    }
    var nonce = new GCMParameterSpec(8 * TAG_BYTES, sealed, 0, NONCE_BYTES);
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, nonce);
      cipher.updateAAD(associated);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refused to open", e);
    }
  }
}
