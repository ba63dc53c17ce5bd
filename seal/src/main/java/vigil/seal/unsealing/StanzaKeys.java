package vigil.seal.unsealing;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All keys at once, as the one reader that jagged asks, because it throws away what several readers
 * say.
 */
final class StanzaKeys implements RecipientStanzaReader {
  /** No key fits. */
  static final class NoMatch extends GeneralSecurityException {}

  private static final String SCRYPT = "scrypt";

  private final List<StanzaKey> keys;

  StanzaKeys(List<? extends StanzaKey> keys) {
    this.keys = List.copyOf(keys);
  }

  @Override
  public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
    var all = new ArrayList<RecipientStanza>();
    stanzas.forEach(all::add);
    requireScryptAlone(all);
    for (RecipientStanza stanza : all) {
      for (StanzaKey key : keys) {
        Optional<FileKey> fileKey = key.unwrap(stanza);
        if (fileKey.isPresent()) {
          return fileKey.get();
        }
      }
    }
    throw new NoMatch();
  }

  /**
   * A passphrase authenticates its file, so it must be the only way in (age-encryption.org/v1,
   * "scrypt").
   */
  private static void requireScryptAlone(List<RecipientStanza> stanzas)
      throws MalformedStanzaException {
    if (stanzas.size() > 1
        && stanzas.stream().anyMatch(stanza -> stanza.getType().equals(SCRYPT))) {
      throw new MalformedStanzaException("a scrypt stanza must be the only one", null);
    }
  }
}
