package vigil.desk.event;

import java.util.Collection;
import java.util.Locale;
import java.util.OptionalLong;
import vigil.core.language.Language;
import vigil.core.quantity.About;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuantityWords;

/**
 * A quantity drawn on a scale from 0 to 100. An end that the source leaves open stays open.
 *
 * @param words the same in words
 * @param form how it is drawn
 * @param start where it begins, 0 to 100
 * @param width how wide it is, 0 to 100
 */
public record RangeBar(String words, Form form, double start, double width) {
  /** A single number is drawn as wide as this. */
  private static final double TICK = 1.2;

  /** How far the scale goes beyond the largest number, so that open ends have room. */
  private static final double ROOM = 1.35;

  /** How a quantity is drawn. */
  public enum Form {
    /** One number, or a range with both ends known. */
    CLOSED,
    /** Fades out towards more. */
    TOWARDS_MORE,
    /** Fades out towards less. */
    TOWARDS_LESS,
    /** About so many: no bound is known. */
    LOOSE,
    /** Nothing is said about how many. */
    NOTHING
  }

  /** The end of a scale on which all of these can be drawn. */
  static double scale(Collection<Quantity> quantities) {
    long largest = quantities.stream().mapToLong(RangeBar::mentioned).max().orElse(0);
    return Math.max(2, largest * ROOM);
  }

  /** A quantity on a scale. */
  static RangeBar of(Quantity quantity, double scale, Language language) {
    String words = QuantityWords.of(quantity, language);
    if (quantity instanceof About(long number)) {
      return new RangeBar(words, Form.LOOSE, at(number, scale), TICK);
    }
    OptionalLong lower = quantity.lowerBound();
    OptionalLong upper = quantity.upperBound();
    double start = at(lower.orElse(0), scale);
    double length = Math.max(TICK, at(upper.orElse(0), scale) - start);
    if (lower.isPresent()) {
      return upper.isPresent()
          ? new RangeBar(words, Form.CLOSED, start, length)
          : new RangeBar(words, Form.TOWARDS_MORE, start, 100 - start);
    }
    return upper.isPresent()
        ? new RangeBar(words, Form.TOWARDS_LESS, 0, length)
        : new RangeBar(words, Form.NOTHING, 0, 0);
  }

  /** The start as SVG writes it. */
  public String x() {
    return decimal(start);
  }

  /** The width as SVG writes it. */
  public String length() {
    return decimal(width);
  }

  private static long mentioned(Quantity quantity) {
    return quantity instanceof About(long number)
        ? number
        : quantity.upperBound().orElse(quantity.lowerBound().orElse(0));
  }

  private static double at(long number, double scale) {
    return Math.min(100 - TICK, 100 * number / scale);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
