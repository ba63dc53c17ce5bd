package vigil.core.vocabulary;

import java.util.Optional;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/**
 * What was done on behalf of people or about an event, by the terms of HURIDOCS' Micro-thesaurus
 * 20, "Types of intervention" (Dueck, Guzman, Verstappen, 2001), where it has them.
 */
public enum InterventionKind implements Coded {
  /** Others were asked for help. */
  APPEAL("010600000000"),
  /** A complaint, a request, a defence. */
  LEGAL_STEP("010200000000"),
  /** A doctor, a medicine, a therapy. */
  MEDICAL_HELP("010300000000"),
  /** Somebody was helped to a safer place. */
  RELOCATION_HELP(""),
  /** What happened was made public. */
  MEDIA("020300000000"),
  /** People were called together. */
  GATHERING("");

  private final String huridocs;

  InterventionKind(String huridocs) {
    this.huridocs = huridocs;
  }

  /** The nearest term of that micro-thesaurus: twelve digits; empty where it has none. */
  public Optional<String> huridocsCode() {
    return Optional.of(huridocs).filter(code -> !code.isEmpty());
  }

  /** The term of a code, if there is one; the code is taken as it is, in lower case. */
  public static Optional<InterventionKind> of(String code) {
    return Coded.find(values(), code);
  }

  /** The term in words. */
  public String label(Language language) {
    return CoreWords.in(language).get("intervention." + code());
  }
}
