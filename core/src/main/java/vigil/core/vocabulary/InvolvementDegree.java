package vigil.core.vocabulary;

import java.util.Optional;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/**
 * What somebody had to do with an act, by the terms of HURIDOCS' Micro-thesaurus 18, "Degrees of
 * involvement" (Dueck, Guzman, Verstappen, 2001).
 */
public enum InvolvementDegree implements Coded {
  /** Did it with their own hands. */
  CARRIED_OUT("010100000000"),
  /** Gave the order that led to it. */
  ORDERED("010200000000"),
  /** Planned it. */
  PLANNED("010500000000"),
  /** Was a passive accomplice. */
  PASSIVE_ACCOMPLICE("010300000000"),
  /** Agreed to be there while it was done. */
  PRESENT("010400000000"),
  /** Is suspected to have been involved. */
  SUSPECTED("010600000000"),
  /** Wrote or carried the law or policy that it followed. */
  MADE_THE_RULE("030000000000"),
  /** Put such a law or policy into practice. */
  APPLIED_THE_RULE("040000000000"),
  /** Did not exercise authority over those who did it. */
  LOST_CONTROL("050100000000"),
  /** Knew what subordinates planned or did, and did not act. */
  KNEW("050200000000"),
  /** Did not take the steps that would have prevented it. */
  DID_NOT_PREVENT("050300000000"),
  /** Bears general political responsibility. */
  POLITICALLY_RESPONSIBLE("060000000000"),
  /** Something else. */
  OTHER("900000000000"),
  /** Nobody knows. */
  UNKNOWN("990000000000");

  private final String huridocs;

  InvolvementDegree(String huridocs) {
    this.huridocs = huridocs;
  }

  /** The nearest term of that micro-thesaurus: twelve digits; empty where it has none. */
  public Optional<String> huridocsCode() {
    return Optional.of(huridocs).filter(code -> !code.isEmpty());
  }

  /** The term of a code, if there is one; the code is taken as it is, in lower case. */
  public static Optional<InvolvementDegree> of(String code) {
    return Coded.find(values(), code);
  }

  /** The term in words. */
  public String label(Language language) {
    return CoreWords.in(language).get("involvement." + code());
  }
}
