package vigil.open;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import vigil.seal.sealing.Stanza;

/**
 * Wraps a file key under a passphrase, as {@code age -p} does. The caller wipes the passphrase
 * afterwards.
 */
final class ScryptSealer implements RecipientStanzaWriter {
  private final byte[] passphrase;
  private final int log2Cost;

  ScryptSealer(byte[] passphrase, int log2Cost) {
    this.passphrase = passphrase;
    this.log2Cost = log2Cost;
  }

  @Override
  public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey)
      throws GeneralSecurityException {
    byte[] salt = new byte[ScryptStanza.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    CipherKey wrapKey = ScryptStanza.wrapKey(passphrase, salt, log2Cost);
    try {
      byte[] wrapped =
          new FileKeyEncryptorFactory()
              .newFileKeyEncryptor()
              .getEncryptedFileKey(fileKey, wrapKey)
              .getEncoded();
      String encodedSalt = CanonicalBase64.getEncoder().encodeToString(salt);
      return List.of(
          new Stanza(ScryptStanza.TYPE, List.of(encodedSalt, Integer.toString(log2Cost)), wrapped));
    } finally {
      wrapKey.destroy();
    }
  }
}
