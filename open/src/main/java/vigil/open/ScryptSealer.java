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

/**
 * Wraps a file key under a passphrase, as {@code age -p} does. The caller wipes the passphrase
 * afterwards.
 */
final class ScryptSealer implements RecipientStanzaWriter {
  private static final class Stanza implements RecipientStanza {
    private final List<String> arguments;
    private final byte[] body;

    Stanza(List<String> arguments, byte[] body) {
      this.arguments = arguments;
      this.body = body;
    }

    @Override
    public String getType() {
      return ScryptStanza.TYPE;
    }

    @Override
    public List<String> getArguments() {
      return arguments;
    }

    @Override
    public byte[] getBody() {
      return body;
    }
  }

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
      return List.of(new Stanza(List.of(encodedSalt, Integer.toString(log2Cost)), wrapped));
    } finally {
      wrapKey.destroy();
    }
  }
}
