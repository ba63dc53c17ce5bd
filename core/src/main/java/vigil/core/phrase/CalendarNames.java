package vigil.core.phrase;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names of months and weekdays that CLDR has, in the language and in all its regions: Arabic
 * has three sets of month names, and Spanish two spellings of September. Abbreviations, which may
 * be words with another meaning, are kept apart.
 */
final class CalendarNames {

  private static final int LEAST_LETTERS = 3;
  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};

  private CalendarNames() {}

  static void add(Grammar grammar, ULocale language) {
    for (ULocale locale : locales(language)) {
      DateFormatSymbols symbols = new DateFormatSymbols(new GregorianCalendar(locale), locale);
      for (int context : CONTEXTS) {
        months(grammar, "month", symbols.getMonths(context, DateFormatSymbols.WIDE));
        months(grammar, "month-short", symbols.getMonths(context, DateFormatSymbols.ABBREVIATED));
        weekdays(grammar, "weekday", symbols.getWeekdays(context, DateFormatSymbols.WIDE));
        weekdays(
            grammar, "weekday-short", symbols.getWeekdays(context, DateFormatSymbols.ABBREVIATED));
      }
    }
  }

  private static List<ULocale> locales(ULocale language) {
    List<ULocale> all = new ArrayList<>(List.of(language));
    for (ULocale locale : ULocale.getAvailableLocales()) {
      if (locale.getLanguage().equals(language.getLanguage()) && locale.getScript().isEmpty()) {
        all.add(locale);
      }
    }
    return all;
  }

  private static void months(Grammar grammar, String part, String[] names) {
    for (int month = 0; month < 12; month++) {
      add(grammar, part, names[month], month + 1L);
    }
  }

  private static void weekdays(Grammar grammar, String part, String[] names) {
    for (int day = Calendar.SUNDAY; day <= Calendar.SATURDAY; day++) {
      add(grammar, part, names[day], day == Calendar.SUNDAY ? 7L : day - 1L);
    }
  }

  /** An abbreviation may be written with its full stop or without. */
  private static void add(Grammar grammar, String part, String name, long value) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[.\\s]+$", "");
    if (plain.length() >= LEAST_LETTERS || !part.equals("month-short")) {
      grammar.put(part, plain, value);
      if (part.endsWith("-short")) {
        grammar.put(part, plain + ".", value);
      }
    }
  }
}
