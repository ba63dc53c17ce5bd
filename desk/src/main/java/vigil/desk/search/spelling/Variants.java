package vigil.desk.search.spelling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that are built together, where a letter can stand for several: each is continued by each.
 * At most eight; letters after that count as their first reading.
 */
final class Variants {
  private static final int MOST = 8;

  private List<StringBuilder> built = List.of(new StringBuilder());

  /**
   * Continues all.
   *
   * @param readings what the next letter can be, the likeliest first
   */
  void add(List<String> readings) {
    if (readings.size() == 1 || built.size() * readings.size() > MOST) {
      built.forEach(text -> text.append(readings.getFirst()));
      return;
    }
    List<StringBuilder> continued = new ArrayList<>();
    for (StringBuilder text : built) {
      for (String reading : readings) {
        continued.add(new StringBuilder(text).append(reading));
      }
    }
    built = continued;
  }

  void add(String reading) {
    add(List.of(reading));
  }

  /** All of them, each once. */
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>();
    built.forEach(text -> all.add(text.toString()));
    return all;
  }
}
