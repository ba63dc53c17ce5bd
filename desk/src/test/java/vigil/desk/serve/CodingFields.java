package vigil.desk.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The coding form as it is likely to be sent. */
final class CodingFields {
  private static final Map<String, String> LIKELY =
      Map.of(
          "source", "press",
          "said_on", "2017-04-08",
          "event", "event-1",
          "act", "killing",
          "stance", "alleges",
          "quantity", "3",
          "reliability", "unknown",
          "consent", "internal");

  private CodingFields() {}

  /** Its fields, names and values in turn, with some that are other or more. */
  static String[] with(String... own) {
    Map<String, String> fields = new TreeMap<>(LIKELY);
    for (int i = 0; i < own.length; i += 2) {
      fields.put(own[i], own[i + 1]);
    }
    List<String> all = new ArrayList<>();
    fields.forEach((name, value) -> all.addAll(List.of(name, value)));
    return all.toArray(String[]::new);
  }
}
