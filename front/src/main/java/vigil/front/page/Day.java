package vigil.front.page;

import java.time.LocalDate;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfWords;
import vigil.core.language.Language;

/** Days as people write them. */
public final class Day {
  private Day() {}

  /** "22 November 2026", "22 ноября 2026 г.". */
  public static String of(LocalDate day, Language reader) {
    return EdtfWords.of(Edtf.parse(day.toString()), reader);
  }
}
