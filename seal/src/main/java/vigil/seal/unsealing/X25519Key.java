package vigil.seal.unsealing;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import vigil.seal.bech32.Bech32;

/** The X25519 recipient type (age-encryption.org/v1), over jagged. */
public final class X25519Key implements StanzaKey {
  /** The human-readable part of an identity. */
  public static final String IDENTITY_PREFIX = "AGE-SECRET-KEY-";

  private static final String TYPE = "X25519";

  private final RecipientStanzaReader reader;

  private X25519Key(RecipientStanzaReader reader) {
    this.reader = reader;
  }

  /**
   * Takes a raw key.
   *
   * @param secretKey 32 bytes, copied
   */
  public static X25519Key of(byte[] secretKey) {
    try {
      return new X25519Key(
          X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
              Bech32.encode(IDENTITY_PREFIX, secretKey)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot use X25519", e);
    }
  }

  @Override
  public Optional<FileKey> unwrap(RecipientStanza stanza) throws MalformedStanzaException {
    if (!stanza.getType().equals(TYPE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.getFileKey(List.of(stanza)));
    } catch (GeneralSecurityException e) {
      if (isWrongKey(e)) {
        return Optional.empty();
      }
      throw new MalformedStanzaException("the X25519 stanza of the header is malformed", e);
    }
  }

  // The only failure of a well-formed stanza is a tag that does not fit; jagged keeps it among the
  // suppressed.
  private static boolean isWrongKey(GeneralSecurityException failure) {
    for (Throwable suppressed : failure.getSuppressed()) {
      if (suppressed instanceof AEADBadTagException) {
        return true;
      }
    }
    return false;
  }
}
