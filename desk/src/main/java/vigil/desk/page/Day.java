package vigil.desk.page;

import java.time.LocalDate;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfWords;
import vigil.core.language.Language;

/** Days in words. */
public final class Day {
  private Day() {}

  /** The day as the language writes it: "22 November 2026". */
  public static String of(LocalDate day, Language language) {
    return EdtfWords.of(Edtf.parse(day.toString()), language);
  }
}
