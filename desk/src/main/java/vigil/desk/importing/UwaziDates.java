package vigil.desk.importing;

import java.util.Optional;
import vigil.core.date.DayRange;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfException;

/** Dates as Uwazi writes them, as EDTF. */
final class UwaziDates {
  private UwaziDates() {}

  /**
   * A day, a year, or a range between two of them with {@code ~} or {@code :}; an end that is
   * missing is unknown. Several ranges become one list.
   *
   * @return empty when it is no such date
   */
  static Optional<Edtf> edtf(String written) {
    String[] ranges = written.split("\\|");
    if (ranges.length > 1) {
      StringBuilder all = new StringBuilder("{");
      for (int i = 0; i < ranges.length; i++) {
        all.append(i == 0 ? "" : ",").append(one(ranges[i]).replace("/", ".."));
      }
      return exact(all.append('}').toString());
    }
    return exact(one(written));
  }

  /** Whether a date means the days that are written. */
  static boolean covers(Edtf date, String written) {
    return written.isEmpty()
        || edtf(written).map(DayRange::of).filter(DayRange.of(date)::equals).isPresent();
  }

  private static String one(String range) {
    String[] ends = range.strip().split("[~:]", 2);
    String first = day(ends[0]);
    if (ends.length == 1) {
      return first;
    }
    String last = day(ends[1]);
    return first.equals(last) ? first : first + "/" + last;
  }

  /** Uwazi reads days with dashes, slashes or blanks between year, month and day. */
  private static String day(String written) {
    return written.strip().replace('/', '-').replace(' ', '-');
  }

  /** A date as Vigil wrote it beside. */
  static Optional<Edtf> exact(String text) {
    try {
      return Optional.of(Edtf.parseTyped(text));
    } catch (EdtfException notADate) {
      return Optional.empty();
    }
  }
}
