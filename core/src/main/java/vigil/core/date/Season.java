package vigil.core.date;

import java.time.LocalDate;
import java.util.List;

/**
 * A season or another division of a year, by the codes 21 to 41 of ISO 8601-2, section 4.8. What
 * days it covers is a convention; ours is that of edtf.js, from which the test vectors come:
 * quarters of the year for the seasons (winter of either hemisphere lies in one calendar year), and
 * a first third of the year that runs to the end of May.
 */
record Season(Part year, Part division) implements Single {

  static final int FIRST_CODE = 21;
  static final int LAST_CODE = 41;
  private static final int LAST_CODE_OF_LEVEL_1 = 24;

  @Override
  public int level() {
    List<Part> parts = List.of(year, division);
    boolean simple =
        code() <= LAST_CODE_OF_LEVEL_1 && year.isKnown() && Parts.areEquallyQualified(parts);
    return simple ? 1 : 2;
  }

  @Override
  public String kind() {
    return "Season";
  }

  @Override
  public Limit min() {
    int[] years = year.values(-9999, 9999);
    return new Limit.At(Days.startMillis(LocalDate.of(years[0], firstMonth(), 1)));
  }

  @Override
  public Limit max() {
    int[] years = year.values(-9999, 9999);
    LocalDate last = LocalDate.of(years[years.length - 1], lastMonth(), 1);
    return new Limit.At(Days.endMillis(last.withDayOfMonth(last.lengthOfMonth())));
  }

  int code() {
    return division.value();
  }

  private int firstMonth() {
    return switch (code()) {
      case 21, 25, 32, 33, 37, 40 -> 1;
      case 22, 26, 31, 34 -> 4;
      case 38 -> 5;
      case 23, 27, 30, 35, 41 -> 7;
      case 39 -> 9;
      default -> 10;
    };
  }

  private int lastMonth() {
    return switch (code()) {
      case 37 -> 5;
      case 38 -> 8;
      case 39 -> 12;
      case 40 -> 6;
      case 41 -> 12;
      default -> firstMonth() + 2;
    };
  }

  @Override
  public String toString() {
    return Parts.write(List.of(year, division));
  }
}
