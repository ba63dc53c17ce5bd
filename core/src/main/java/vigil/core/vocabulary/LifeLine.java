package vigil.core.vocabulary;

import java.util.Optional;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/**
 * A step in what is known of somebody who was taken away: a detention as those who search live it.
 */
public enum LifeLine implements Coded {
  /** Was seen alive. */
  SEEN_ALIVE,
  /** Was moved to another place. */
  MOVED,
  /** Was let go. */
  RELEASED,
  /** Is dead. */
  DEAD,
  /** Those who hold the person say so. */
  ACKNOWLEDGED,
  /** Those who are asked deny that they hold the person. */
  DENIED;

  /** The term of a code, if there is one; the code is taken as it is, in lower case. */
  public static Optional<LifeLine> of(String code) {
    return Coded.find(values(), code);
  }

  /** The term in words. */
  public String label(Language language) {
    return CoreWords.in(language).get("life-line." + code());
  }
}
