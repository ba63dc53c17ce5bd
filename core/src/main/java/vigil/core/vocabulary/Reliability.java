package vigil.core.vocabulary;

import java.util.Optional;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/** How far the group believes a statement. */
public enum Reliability implements Coded {
  /** No doubt that matters. */
  HIGH,
  /** More reason to believe it than not. */
  LIKELY,
  /** As much reason for as against. */
  UNSURE,
  /** More reason to doubt it than not. */
  UNLIKELY,
  /** Not to be relied on. */
  UNRELIABLE,
  /** Nobody has judged it. */
  UNKNOWN;

  /** The term of a code, if there is one; the code is taken as it is, in lower case. */
  public static Optional<Reliability> of(String code) {
    return Coded.find(values(), code);
  }

  /** The term in words. */
  public String label(Language language) {
    return CoreWords.in(language).get("reliability." + code());
  }
}
