package vigil.front.page;

import java.time.LocalDate;
import java.time.format.TextStyle;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfWords;
import vigil.core.language.Language;
import vigil.core.language.Messages;

/** Days as people write them. */
public final class Day {
  private static final Messages MESSAGES = Messages.of(Day.class);

  private Day() {}

  /** "22 November 2026", "22 ноября 2026 г.". */
  public static String of(LocalDate day, Language reader) {
    return EdtfWords.of(Edtf.parse(day.toString()), reader);
  }

  /** "Wednesday, 12 April 2017". */
  public static String withWeekday(LocalDate day, Language reader) {
    String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, reader.locale());
    return MESSAGES.in(reader).get("weekday", weekday, of(day, reader));
  }
}
