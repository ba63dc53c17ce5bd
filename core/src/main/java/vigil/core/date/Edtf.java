package vigil.core.date;

import java.util.List;

/**
 * A date as a source gives it: a day, a month, a year, an interval, a set, each perhaps uncertain,
 * approximate or in part unknown. Extended Date/Time Format, levels 0 to 2 (ISO 8601-2:2019, annex
 * A; Library of Congress, EDTF specification of 2019). Days are days of UTC, as in the test
 * vectors; a time without an offset is read as UTC.
 *
 * <p>Dates order by where they begin (open, then unknown, then by time), then by where they end (by
 * time, then unknown, then open), then by their text, so the order is total and agrees with equals.
 */
public sealed interface Edtf extends Comparable<Edtf> permits Single, Interval, OneOf, AllOf {

  /** The longest text that is read. */
  int MAX_LENGTH = 1000;

  /**
   * Reads a date. The text is taken as it is: space is allowed nowhere but after the commas of a
   * set or a list.
   *
   * @throws EdtfException when the text is no date of levels 0 to 2, or none that can exist (30
   *     February)
   */
  static Edtf parse(String text) {
    return EdtfParser.parse(text);
  }

  /**
   * Reads a date that a person may have typed: as {@link #parse}, but for an interval that begins
   * or ends with a century or decade. EDTF has none such, and who writes 04/2017 means a month, not
   * the years from 400 on.
   *
   * @throws EdtfException as {@link #parse} does, and for such an interval
   */
  static Edtf parseTyped(String text) {
    Edtf date = parse(text);
    if (date instanceof Interval interval && interval.hasShortEnd()) {
      throw new EdtfException(
          "'%s' could be a month or the years of a century: write a month as 2017-04, and years with four digits."
              .formatted(text),
          0);
    }
    return date;
  }

  /** A day of which nothing is known: {@code XXXX-XX-XX}. */
  static Edtf unknownDay() {
    return UnknownDay.DATE;
  }

  /** The lowest level of EDTF, 0 to 2, that can write this date. */
  int level();

  /** What it is called in EDTF: Date, Century, Decade, Year, Season, Interval, Set, List. */
  String kind();

  /** The earliest moment it can mean; the first millisecond of the first day that fits. */
  Limit min();

  /** The latest moment it can mean; the last millisecond of the last day that fits. */
  Limit max();

  /**
   * The simple dates it is made of: itself, the known ends of an interval, the members of a set or
   * list.
   */
  List<Edtf> parts();

  /**
   * Whether both may speak of the same moment. An open or unknown end reaches as far as need be; of
   * a set or list one member must fit; digits left open cover all between their smallest and
   * largest reading.
   */
  default boolean overlaps(Edtf other) {
    return spans().stream().anyMatch(mine -> other.spans().stream().anyMatch(mine::overlaps));
  }

  /** The stretches of time it covers: one, or one for each member of a set or list. */
  default List<Span> spans() {
    return EdtfOrder.spans(this);
  }

  @Override
  default int compareTo(Edtf other) {
    return EdtfOrder.ORDER.compare(this, other);
  }
}
