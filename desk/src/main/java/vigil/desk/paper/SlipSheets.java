package vigil.desk.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Sheets of slips with codes.
 *
 * @param call what every slip says besides
 * @param sheets of rows of slips
 */
public record SlipSheets(Call call, List<List<List<OnPaper.Slip>>> sheets) {
  private static final int ON_A_SHEET = 12;
  private static final int IN_A_ROW = 2;

  static SlipSheets of(Call call, List<OnPaper.Slip> slips) {
    return new SlipSheets(
        call, parted(slips, ON_A_SHEET).stream().map(sheet -> parted(sheet, IN_A_ROW)).toList());
  }

  private static <T> List<List<T>> parted(List<T> all, int size) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      parts.add(all.subList(from, Math.min(from + size, all.size())));
    }
    return parts;
  }

  @Override
  public String toString() {
    return "SlipSheets[redacted]";
  }
}
