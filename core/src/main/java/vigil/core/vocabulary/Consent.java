package vigil.core.vocabulary;

import java.util.Optional;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/** What the source allows to be done with a statement. */
public enum Consent implements Coded {
  /** Only the group may read it. */
  INTERNAL,
  /** It may be handed to a court or an investigation. */
  COURT,
  /** It may be published. */
  PUBLISH,
  /** The source took it back: it counts nowhere. */
  WITHDRAWN;

  /** The term of a code, if there is one; the code is taken as it is, in lower case. */
  public static Optional<Consent> of(String code) {
    return Coded.find(values(), code);
  }

  /** The term in words. */
  public String label(Language language) {
    return CoreWords.in(language).get("consent." + code());
  }
}
