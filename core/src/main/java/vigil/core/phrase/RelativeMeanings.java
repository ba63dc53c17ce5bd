package vigil.core.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What words mean that count from the day on which they were said. Without it, nothing. */
final class RelativeMeanings {

  private static final int DAYS = 1;
  private static final int WEEKS = 2;
  private static final int MONTHS = 3;
  private static final int MOST = 1000;

  private RelativeMeanings() {}

  static Map<String, Meaning> all() {
    Map<String, Meaning> all = new LinkedHashMap<>();
    all.put("days-back", counted(parts -> day -> Stamp.day(day.minusDays(parts.number("back")))));
    all.put("ago", parts -> ago(parts, parts.find("number", Long.class).orElse(1L)));
    all.put("two-ago", parts -> ago(parts, 2));
    all.put("this", counted(parts -> day -> back(day, parts.number("unit"), 0)));
    all.put("last", counted(parts -> day -> back(day, parts.number("unit"), 1)));
    all.put("before-last", counted(parts -> day -> back(day, parts.number("unit"), 2)));
    all.put("last-month", RelativeMeanings::lastMonth);
    all.put("last-season", RelativeMeanings::lastSeason);
    all.put("weekday", RelativeMeanings::weekday);
    all.put("last-weekday", RelativeMeanings::lastWeekday);
    all.put("past", RelativeMeanings::past);
    return all;
  }

  private static Meaning counted(Function<Parts, Function<LocalDate, Stamp>> stamp) {
    return parts -> parts.day().map(day -> named(stamp.apply(parts).apply(day))).stream().toList();
  }

  private static Named named(Stamp stamp) {
    Named named = Named.of(stamp, Assumption.FROM_THE_DAY_SAID).shown();
    return stamp.unit() == Unit.WEEK ? named.assuming(Set.of(Assumption.WEEK)) : named;
  }

  private static Stamp back(LocalDate day, int unit, int number) {
    return switch (unit) {
      case DAYS -> Stamp.day(day.minusDays(number));
      case WEEKS -> week(day.minusWeeks(number));
      case MONTHS -> Stamp.month(YearMonth.from(day).minusMonths(number));
      default -> Stamp.year(day.getYear() - number);
    };
  }

  private static Stamp week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Stamp(Unit.WEEK, monday.getYear(), monday.getMonthValue(), monday.getDayOfMonth());
  }

  /** So many days ago is a day; so many weeks, months or years ago is about then. */
  private static List<Named> ago(Parts parts, long number) {
    if (parts.day().isEmpty() || number < 1 || number > MOST) {
      return List.of();
    }
    LocalDate day = parts.day().get();
    int unit = parts.number("unit");
    return List.of(
        unit == WEEKS
            ? named(Stamp.day(day.minusWeeks(number))).signed("~")
            : named(back(day, unit, (int) number)).signed(unit == DAYS ? "" : "~"));
  }

  /** "Last March" is the one before the day; in a later month, perhaps that of last year. */
  private static List<Named> lastMonth(Parts parts) {
    if (parts.day().isEmpty()) {
      return List.of();
    }
    LocalDate day = parts.day().get();
    int month = parts.number("month");
    boolean past = month < day.getMonthValue();
    List<Named> all = new ArrayList<>();
    if (past) {
      all.add(named(Stamp.month(YearMonth.of(day.getYear(), month))));
    }
    all.add(named(Stamp.month(YearMonth.of(day.getYear() - 1, month))));
    return all;
  }

  private static List<Named> lastSeason(Parts parts) {
    if (parts.day().isEmpty()) {
      return List.of();
    }
    LocalDate day = parts.day().get();
    int code = parts.number("season");
    Unit unit = code == 24 ? Unit.WINTER : Unit.SEASON;
    List<Named> all = new ArrayList<>();
    int enough = day.getYear() - 2;
    // In January the last winter began two years before.
    for (int year = day.getYear(); year > enough || (year == enough && all.isEmpty()); year--) {
      Stamp season = new Stamp(unit, year, code, 0);
      if (season.last().isBefore(day)) {
        all.add(named(season).assuming(Set.of(Assumption.SEASON)));
      }
    }
    return all;
  }

  /** A weekday without a date is the last one; on that weekday itself, perhaps the day it is. */
  private static List<Named> weekday(Parts parts) {
    if (parts.day().isEmpty()) {
      return List.of();
    }
    LocalDate day = parts.day().get();
    DayOfWeek weekday = DayOfWeek.of(parts.number("weekday"));
    List<Named> all = new ArrayList<>();
    all.add(nearest(day.with(TemporalAdjusters.previous(weekday))));
    if (day.getDayOfWeek() == weekday) {
      all.add(nearest(day));
    }
    return all;
  }

  private static Named nearest(LocalDate day) {
    return Named.of(Stamp.day(day), Assumption.FROM_THE_DAY_SAID, Assumption.NEAREST_PAST).shown();
  }

  /** "Last Monday" is the one before, or that of the week before. */
  private static List<Named> lastWeekday(Parts parts) {
    if (parts.day().isEmpty()) {
      return List.of();
    }
    LocalDate day = parts.day().get();
    DayOfWeek weekday = DayOfWeek.of(parts.number("weekday"));
    LocalDate nearest = day.with(TemporalAdjusters.previous(weekday));
    LocalDate ofLastWeek = week(day.minusWeeks(1)).first().plusDays(weekday.getValue() - 1L);
    List<Named> all = new ArrayList<>();
    all.add(nearest(nearest));
    if (!ofLastWeek.equals(nearest)) {
      all.add(nearest(ofLastWeek));
    }
    return all;
  }

  /** "For the past three weeks": from about then until the day it was said. */
  private static List<Made> past(Parts parts) {
    long number = parts.find("number", Long.class).orElse(1L);
    if (parts.day().isEmpty() || number < 1 || number > MOST) {
      return List.of();
    }
    LocalDate day = parts.day().get();
    LocalDate begin =
        switch (parts.number("unit")) {
          case DAYS -> day.minusDays(number);
          case WEEKS -> day.minusWeeks(number);
          case MONTHS -> day.minusMonths(number);
          default -> day.minusYears(number);
        };
    return List.of(
        new Made(
            Stamp.text(begin) + "~/" + Stamp.text(day),
            Set.of(Assumption.FROM_THE_DAY_SAID),
            true));
  }
}
