package vigil.front.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import vigil.core.language.Language;

/** Days as people write them. */
public final class Day {
  private Day() {}

  /** "22 November 2026", "22 ноября 2026 г.". */
  public static String of(LocalDate day, Language reader) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(written(reader))
        .format(day);
  }

  /** "Wednesday, 12 April 2017". */
  public static String withWeekday(LocalDate day, Language reader) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(written(reader))
        .format(day);
  }

  /** English without a country would put the month first, which most of the world misreads. */
  private static Locale written(Language reader) {
    return reader.equals(Language.ENGLISH) ? Locale.UK : reader.locale();
  }
}
