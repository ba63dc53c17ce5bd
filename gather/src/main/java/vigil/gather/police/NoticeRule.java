package vigil.gather.police;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vigil.gather.GatheringException;
import vigil.gather.Wording;

/** What the law of a country asks for before a gathering of some kind. */
public sealed interface NoticeRule {
  /** What else one should know of the rule, in words. */
  Wording words();

  /** No notice is needed. */
  record NotNeeded(Wording words) implements NoticeRule {}

  /**
   * A written notice is needed.
   *
   * @param days how long before, 1 to 365
   * @param counting how these days are counted
   * @param to who gets it, in words; at least one
   * @param says what must be in it
   * @param letter a sentence that the notice begins with, such as the section it is given under
   */
  record Needed(
      int days,
      Counting counting,
      List<Wording> to,
      Set<Item> says,
      Wording words,
      Optional<Wording> letter)
      implements NoticeRule {
    private static final int MOST_DAYS = 365;

    /** Refuses a period that is none, and a notice to nobody. */
    public Needed {
      if (days < 1 || days > MOST_DAYS) {
        throw new GatheringException("days", "must be 1 to 365");
      }
      to = List.copyOf(to);
      if (to.isEmpty()) {
        throw new GatheringException("to", "must name at least one that gets the notice");
      }
      Set<Item> ordered = EnumSet.noneOf(Item.class);
      ordered.addAll(says);
      says = Collections.unmodifiableSet(ordered);
    }

    /**
     * The last day on which the notice can arrive.
     *
     * @param day of the gathering, by the calendar of its place
     * @param holidays which are no working days
     */
    public LocalDate lastDay(LocalDate day, Set<LocalDate> holidays) {
      return switch (counting) {
        case CLEAR_DAYS -> day.minusDays(days + 1L);
        case DAYS -> day.minusDays(days);
        case CLEAR_WORKING_DAYS -> workingDaysBefore(day, days + 1, holidays);
        case WORKING_DAYS -> workingDaysBefore(day, days, holidays);
      };
    }

    private static LocalDate workingDaysBefore(LocalDate day, int count, Set<LocalDate> holidays) {
      LocalDate last = day;
      for (int left = count; left > 0; ) {
        last = last.minusDays(1);
        if (last.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(last)) {
          left--;
        }
      }
      return last;
    }
  }

  /** How days are counted. */
  enum Counting {
    /** Whole days between: neither the day of the notice nor that of the gathering counts. */
    CLEAR_DAYS,
    /** So many days before: the day of the notice counts, that of the gathering does not. */
    DAYS,
    /** As clear days, of which only Monday to Friday count, and no holiday. */
    CLEAR_WORKING_DAYS,
    /** As days before, of which only Monday to Friday count, and no holiday. */
    WORKING_DAYS;

    /** Whether only working days count. */
    public boolean onlyWorkingDays() {
      return this == CLEAR_WORKING_DAYS || this == WORKING_DAYS;
    }

    /** The word for it in files and message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The way of counting with this code, if there is one. */
    public static Optional<Counting> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /** What a notice can have to say. */
  enum Item {
    DATE,
    START,
    ROUTE,
    /** How many people are likely to take part. */
    NUMBER,
    /** What the organisers do so that it goes well, such as stewards. */
    CONTROL,
    /** Name and address of an organiser. */
    ORGANISER;

    /** The word for it in files and message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The item with this code, if there is one. */
    public static Optional<Item> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}
