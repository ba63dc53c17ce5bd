package vigil.core.phrase;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.core.quantity.Quantity;

/** What the words for numbers mean. */
final class NumberMeanings {

  /** Nobody counts so many dozens; it is a year that dozens follow. */
  private static final long MOST_LOOSE = 999;

  private NumberMeanings() {}

  /**
   * A number of people.
   *
   * @param manner how it is written
   */
  record Count(long value, Manner manner) {
    boolean loose() {
      return manner == Manner.LOOSE;
    }
  }

  /** In digits, in words, or with a word for a round number, such as "a dozen". */
  enum Manner {
    DIGITS,
    WORDS,
    LOOSE
  }

  static Map<String, Meaning> all() {
    Map<String, Meaning> all = new LinkedHashMap<>();
    all.put("number", parts -> List.of(parts.get("number", Long.class)));
    all.put(
        "sum", parts -> List.of(parts.get("number", Long.class) + parts.get("rest", Long.class)));
    all.put(
        "product", parts -> List.of(factor(parts) * parts.get("scale", Long.class) + rest(parts)));
    all.put("digits", parts -> counts(parts.get("number", Long.class), Manner.DIGITS));
    all.put("words", parts -> counts(parts.get("number", Long.class), Manner.WORDS));
    all.put("as-counted", parts -> List.of(parts.get("count", Count.class)));
    all.put("as-persons", parts -> counts(parts.get("persons", Long.class), Manner.WORDS));
    all.put("twice", NumberMeanings::twice);
    all.put("loose", parts -> counts(parts.get("number", Long.class), Manner.LOOSE));
    all.put("scaled", parts -> scaled(parts, Manner.WORDS));
    all.put("loose-scaled", parts -> scaled(parts, Manner.LOOSE));
    all.put("fraction-scaled", NumberMeanings::fraction);
    all.put("halves-scaled", NumberMeanings::halves);
    return all;
  }

  /** One thing by two names, such as a month: both must be those of the same. */
  private static List<Long> twice(Parts parts) {
    Long number = parts.get("number", Long.class);
    return number.equals(parts.get("other", Long.class)) ? List.of(number) : List.of();
  }

  private static long factor(Parts parts) {
    return parts.find("number", Long.class).orElse(1L);
  }

  private static long rest(Parts parts) {
    return parts.find("rest", Long.class).orElse(0L);
  }

  private static List<Count> scaled(Parts parts, Manner manner) {
    long factor = factor(parts);
    return factor > (manner == Manner.LOOSE ? MOST_LOOSE : Quantity.MAX / 1000)
        ? List.of()
        : counts(factor * parts.get("scale", Long.class), manner);
  }

  private static List<Count> counts(long value, Manner manner) {
    return value <= Quantity.MAX ? List.of(new Count(value, manner)) : List.of();
  }

  private static List<Count> fraction(Parts parts) {
    BigDecimal value =
        parts
            .get("decimal", BigDecimal.class)
            .multiply(BigDecimal.valueOf(parts.get("scale", Long.class)))
            .stripTrailingZeros();
    return value.scale() <= 0 ? counts(value.longValue(), Manner.LOOSE) : List.of();
  }

  /** One and a half, two and a half: counted in halves. */
  private static List<Count> halves(Parts parts) {
    long doubled = parts.get("halves", Long.class) * parts.get("scale", Long.class);
    return doubled % 2 == 0 ? counts(doubled / 2, Manner.LOOSE) : List.of();
  }
}
