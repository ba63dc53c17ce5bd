package vigil.core.vocabulary;

import java.util.Optional;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/** What a source does with the act it speaks of. */
public enum Stance implements Coded {
  /** Says that it happened. */
  ALLEGES,
  /** Says, of its own knowledge, that what others said is so. */
  CONFIRMS,
  /** Says that it did not happen. */
  DENIES,
  /** Says how many it believes there to be, without claiming to know. */
  ESTIMATES;

  /** The term of a code, if there is one; the code is taken as it is, in lower case. */
  public static Optional<Stance> of(String code) {
    return Coded.find(values(), code);
  }

  /** Whether the source says that the act took place; only such a statement bears a figure. */
  public boolean affirms() {
    return this == ALLEGES || this == CONFIRMS;
  }

  /** The term in words. */
  public String label(Language language) {
    return CoreWords.in(language).get("stance." + code());
  }
}
