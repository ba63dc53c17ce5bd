package vigil.core.vocabulary;

import java.util.Optional;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/**
 * What a denial denies, by the terms of HURIDOCS' Micro-thesaurus 28, "Attribution" (Dueck, Guzman,
 * Verstappen, 2001), where it has them; the codes are those for officials.
 */
public enum DenialOf implements Coded {
  /** That it happened. */
  ACT("010200000000"),
  /** That it were so many. */
  NUMBER(""),
  /** Not that it happened, but that those accused did it. */
  RESPONSIBILITY("010300000000"),
  /** Not that it happened, but how it is explained: another explanation is given. */
  EXPLANATION("010400000000");

  private final String huridocs;

  DenialOf(String huridocs) {
    this.huridocs = huridocs;
  }

  /** The nearest term of that micro-thesaurus: twelve digits; empty where it has none. */
  public Optional<String> huridocsCode() {
    return Optional.of(huridocs).filter(code -> !code.isEmpty());
  }

  /** The term of a code, if there is one; the code is taken as it is, in lower case. */
  public static Optional<DenialOf> of(String code) {
    return Coded.find(values(), code);
  }

  /** The term in words. */
  public String label(Language language) {
    return CoreWords.in(language).get("denial." + code());
  }
}
