package vigil.desk.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfWords;
import vigil.core.language.Language;

/** Days, read and in words. */
public final class Day {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Day() {}

  /**
   * The day that somebody wrote, such as 2026-11-22. Years that are a slip of the hand are refused.
   *
   * @throws DateTimeException when it is none
   */
  public static LocalDate read(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("a day is in the years 1900 to 2200, not " + day);
    }
    return day;
  }

  /** The day as the language writes it: "22 November 2026". */
  public static String of(LocalDate day, Language language) {
    return EdtfWords.of(Edtf.parse(day.toString()), language);
  }
}
