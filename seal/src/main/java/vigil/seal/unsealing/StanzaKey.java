package vigil.seal.unsealing;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import java.util.Optional;

/** A secret that may find the file key of an envelope in one of the stanzas of its header. */
public interface StanzaKey {
  /**
   * Tries this key on one stanza.
   *
   * @return the file key; empty when the stanza is of another type or was made for another key
   * @throws MalformedStanzaException when it is of this key's type and breaks the rules for it
   */
  Optional<FileKey> unwrap(RecipientStanza stanza) throws MalformedStanzaException;
}
