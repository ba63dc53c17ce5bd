package vigil.core.vocabulary;

import java.util.Optional;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/**
 * How sure the group is that an act took place and was a violation, by the terms of HURIDOCS'
 * Micro-thesaurus 41, "Violation status" (Dueck, Guzman, Verstappen, 2001).
 */
public enum ViolationStatus implements Coded {
  /** It is confirmed, and was a violation. */
  VIOLATION("010100000000"),
  /** It is confirmed, and was like a violation without being one in law. */
  AKIN_TO_VIOLATION("010200000000"),
  /** It is confirmed, and was no violation. */
  NO_VIOLATION("010300000000"),
  /** It is probable. */
  PROBABLE("020000000000"),
  /** It is possible. */
  POSSIBLE("030000000000"),
  /** It is unlikely. */
  UNLIKELY("040000000000"),
  /** Nobody has judged it. */
  UNKNOWN("990000000000");

  private final String huridocs;

  ViolationStatus(String huridocs) {
    this.huridocs = huridocs;
  }

  /** The nearest term of that micro-thesaurus: twelve digits; empty where it has none. */
  public Optional<String> huridocsCode() {
    return Optional.of(huridocs).filter(code -> !code.isEmpty());
  }

  /** The term of a code, if there is one; the code is taken as it is, in lower case. */
  public static Optional<ViolationStatus> of(String code) {
    return Coded.find(values(), code);
  }

  /** The term in words. */
  public String label(Language language) {
    return CoreWords.in(language).get("violation-status." + code());
  }
}
