package vigil.core.date;

import vigil.core.language.Language;

/** Dates in words: "1 April 2017", "апрель 2017 г.". */
public final class EdtfWords {

  private EdtfWords() {}

  /** The date as a person of that language would say it. */
  public static String of(Edtf date, Language language) {
    return date.toString();
  }
}
