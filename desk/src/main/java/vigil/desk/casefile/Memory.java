package vigil.desk.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vigil.core.date.Edtf;
import vigil.core.quantity.Quantity;
import vigil.core.vocabulary.ActType;

/**
 * Values read before, by their text. The same dates, quantities and acts come again and again in a
 * journal, and reading them is most of the work of a start. Safe for several threads.
 */
final class Memory {
  private static final int MOST = 10_000;

  private final Map<String, Instant> instants = new ConcurrentHashMap<>();
  private final Map<String, Edtf> dates = new ConcurrentHashMap<>();
  private final Map<String, Quantity> quantities = new ConcurrentHashMap<>();
  private final Map<String, ActType> acts = new ConcurrentHashMap<>();

  Instant instant(String text) {
    return read(instants, text, Instant::parse);
  }

  Edtf date(String text) {
    return read(dates, text, Edtf::parse);
  }

  Quantity quantity(String text) {
    return read(quantities, text, Quantity::parse);
  }

  ActType act(String text) {
    return read(acts, text, ActType::new);
  }

  private static <T> T read(Map<String, T> known, String text, Function<String, T> parse) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(text, parse);
  }
}
