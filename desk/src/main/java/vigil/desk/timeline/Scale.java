package vigil.desk.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfWords;
import vigil.core.date.Limit;
import vigil.core.date.Span;
import vigil.core.language.Language;

/** A scale of time on which some dates are drawn, from 0 to 100 percent. */
final class Scale {
  /** What can be any time in so many years is not known at all, and is not drawn. */
  private static final long LONGEST_MILLIS = Duration.ofDays(200 * 365L).toMillis();

  /** Room at the ends, so that open ones can be seen. */
  private static final double ROOM = 0.08;

  private static final double NARROWEST_PERCENT = 0.8;
  private static final double PERCENT = 100;

  /** A label that begins later does not fit. */
  private static final double LAST_TICK_PERCENT = 84;

  private static final int MOST_TICKS = 4;
  private static final int DAYS_A_MONTH = 31;
  private static final int MONTHS_A_YEAR = 12;

  private final double firstMillis;
  private final double lengthMillis;

  private Scale(double firstMillis, double lengthMillis) {
    this.firstMillis = firstMillis;
    this.lengthMillis = lengthMillis;
  }

  /** The scale on which all that is known of these dates fits. */
  static Scale of(Collection<Edtf> dates) {
    List<Long> known =
        dates.stream()
            .flatMap(date -> date.spans().stream())
            .filter(Scale::isKnown)
            .flatMap(span -> Stream.of(span.firstMillis(), span.lastMillis()))
            .filter(millis -> millis != Long.MIN_VALUE && millis != Long.MAX_VALUE)
            .toList();
    long first = known.stream().mapToLong(Long::longValue).min().orElse(0);
    long last = known.stream().mapToLong(Long::longValue).max().orElse(first);
    double room = Math.max(ROOM * ((double) last - first), Duration.ofDays(1).toMillis());
    return new Scale(first - room, (double) last - first + 2 * room);
  }

  /** A date in words and drawn. */
  Timeline.Line line(Edtf date, Language language) {
    boolean loose =
        date.toString().chars().anyMatch(sign -> sign == '?' || sign == '~' || sign == '%')
            || date.min() instanceof Limit.Unknown
            || date.max() instanceof Limit.Unknown;
    return new Timeline.Line(
        EdtfWords.of(date, language),
        date.spans().stream().filter(Scale::isKnown).map(span -> bar(span, loose)).toList());
  }

  private static boolean isKnown(Span span) {
    boolean before = span.firstMillis() == Long.MIN_VALUE;
    boolean after = span.lastMillis() == Long.MAX_VALUE;
    return before != after || (!before && span.lastMillis() - span.firstMillis() <= LONGEST_MILLIS);
  }

  private Timeline.Bar bar(Span span, boolean loose) {
    boolean before = span.firstMillis() == Long.MIN_VALUE;
    boolean after = span.lastMillis() == Long.MAX_VALUE;
    double start = before ? 0 : percent(span.firstMillis());
    double end = after ? PERCENT : percent(span.lastMillis());
    return new Timeline.Bar(
        decimal(start),
        decimal(Math.max(NARROWEST_PERCENT, end - start)),
        form(before, after),
        loose);
  }

  private static Timeline.Form form(boolean before, boolean after) {
    if (before) {
      return after ? Timeline.Form.OPEN : Timeline.Form.OPEN_BEFORE;
    }
    return after ? Timeline.Form.OPEN_AFTER : Timeline.Form.CLOSED;
  }

  private double percent(double millis) {
    return PERCENT * (millis - firstMillis) / lengthMillis;
  }

  /** Marks at round dates, a few of them. */
  List<Timeline.Tick> ticks(Language language) {
    LocalDate first = day(firstMillis);
    long days = Math.round(lengthMillis / Duration.ofDays(1).toMillis());
    long months = days / DAYS_A_MONTH;
    if (months > 2L * MONTHS_A_YEAR) {
      int years = (int) Math.ceilDiv(months, (long) MONTHS_A_YEAR * MOST_TICKS);
      return ticks(first.withDayOfYear(1), years * MONTHS_A_YEAR, 0, 4, language);
    }
    if (months > 1) {
      int step = (int) Math.ceilDiv(months, MOST_TICKS);
      return ticks(first.withDayOfMonth(1), step, 0, 7, language);
    }
    return ticks(first, 0, (int) Math.max(1, Math.ceilDiv(days, MOST_TICKS)), 10, language);
  }

  /** Labels have so many characters of the date: 4 the year, 7 the month too, 10 the day. */
  private List<Timeline.Tick> ticks(
      LocalDate from, int months, int days, int characters, Language language) {
    List<Timeline.Tick> ticks = new ArrayList<>();
    LocalDate at = from;
    while (place(at) < LAST_TICK_PERCENT) {
      if (place(at) >= 0) {
        Edtf date = Edtf.parse(at.toString().substring(0, characters));
        ticks.add(new Timeline.Tick(decimal(place(at)), EdtfWords.of(date, language)));
      }
      at = at.plusMonths(months).plusDays(days);
    }
    return ticks;
  }

  private double place(LocalDate day) {
    return percent(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
  }

  private static LocalDate day(double millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli((long) millis), ZoneOffset.UTC);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
