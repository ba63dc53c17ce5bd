package vigil.open;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import vigil.seal.unsealing.MalformedStanzaException;
import vigil.seal.unsealing.StanzaKey;

/** Opens with a passphrase. The caller wipes the passphrase once the envelope is open. */
final class ScryptKey implements StanzaKey {
  private final byte[] passphrase;

  ScryptKey(byte[] passphrase) {
    this.passphrase = passphrase;
  }

  @Override
  public Optional<FileKey> unwrap(RecipientStanza stanza) throws MalformedStanzaException {
    if (!stanza.getType().equals(ScryptStanza.TYPE)) {
      return Optional.empty();
    }
    var parsed = ScryptStanza.parse(stanza);
    CipherKey wrapKey = parsed.wrapKey(passphrase);
    try {
      var wrapped = new EncryptedFileKey(parsed.wrappedKey());
      return Optional.of(
          new FileKeyDecryptorFactory().newFileKeyDecryptor().getFileKey(wrapped, wrapKey));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new MalformedStanzaException("the scrypt stanza cannot be unwrapped", e);
    } finally {
      wrapKey.destroy();
    }
  }
}
