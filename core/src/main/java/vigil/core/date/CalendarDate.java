package vigil.core.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, a month or a day; digits may be unknown and parts qualified. The parser sees to it that
 * one day fits.
 */
record CalendarDate(Part year, @Nullable Part month, @Nullable Part day) implements Single {

  /**
   * What level 1 allows to be unknown: the year's last digits, or the whole month, or the whole
   * day.
   */
  private static final Pattern LEVEL_1 =
      Pattern.compile("\\d\\d\\dX|\\d\\dXX|(\\d{4}|XXXX)(-XX)?(-XX)?|XXXX|\\d{4}-\\d\\d-XX");

  @Override
  public int level() {
    List<Part> parts = written();
    String plain =
        Parts.write(
            parts.stream().map(part -> new Part(false, part.digits(), Qualifier.NONE)).toList());
    boolean allKnown = plain.indexOf('X') < 0;
    if (allKnown && !Parts.areQualified(parts)) {
      return 0;
    }
    return Parts.areEquallyQualified(parts) && (allKnown || LEVEL_1.matcher(plain).matches())
        ? 1
        : 2;
  }

  @Override
  public String kind() {
    return "Date";
  }

  @Override
  public Limit min() {
    return new Limit.At(Days.startMillis(first()));
  }

  @Override
  public Limit max() {
    return new Limit.At(Days.endMillis(last()));
  }

  /** The first day that fits. */
  LocalDate first() {
    return Days.first(this).orElseThrow();
  }

  /** The last day that fits. */
  LocalDate last() {
    return Days.last(this).orElseThrow();
  }

  /** The parts that are there, year first. */
  List<Part> written() {
    if (month == null) {
      return List.of(year);
    }
    return day == null ? List.of(year, month) : List.of(year, month, day);
  }

  Optional<Part> monthPart() {
    return Optional.ofNullable(month);
  }

  Optional<Part> dayPart() {
    return Optional.ofNullable(day);
  }

  @Override
  public String toString() {
    return Parts.write(written());
  }
}
