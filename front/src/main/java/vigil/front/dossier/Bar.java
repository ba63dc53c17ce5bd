package vigil.front.dossier;

import java.util.Locale;
import java.util.OptionalLong;
import vigil.core.quantity.About;
import vigil.core.quantity.Quantity;

/**
 * A quantity drawn on a scale from 0 to 100: an open end stays open.
 *
 * @param form how it is drawn
 * @param start where it begins
 * @param width how wide it is
 */
record Bar(Form form, double start, double width) {
  /** A single number is drawn as wide as this. */
  private static final double TICK = 1.2;

  /** How a quantity is drawn. */
  enum Form {
    /** One number, or a range with both ends known. */
    CLOSED,
    /** Fades out towards more. */
    OPEN,
    /** Fades out towards less: no more than so many. */
    AT_MOST,
    /** About so many: no bound is known. */
    LOOSE,
    /** Nothing is said about how many. */
    NONE
  }

  /** The quantity on a scale that ends at {@code most}. */
  static Bar of(Quantity quantity, long most) {
    if (quantity instanceof About(long number)) {
      return new Bar(Form.LOOSE, at(number, most), TICK);
    }
    OptionalLong lower = quantity.lowerBound();
    OptionalLong upper = quantity.upperBound();
    if (lower.isPresent() && upper.isPresent()) {
      double start = at(lower.getAsLong(), most);
      double width = Math.max(TICK, at(upper.getAsLong(), most) - start);
      return new Bar(Form.CLOSED, start, width);
    }
    if (lower.isPresent()) {
      double start = at(lower.getAsLong(), most);
      return new Bar(Form.OPEN, start, 100 - start);
    }
    return upper.isPresent()
        ? new Bar(Form.AT_MOST, 0, Math.max(TICK, at(upper.getAsLong(), most)))
        : new Bar(Form.NONE, 0, 0);
  }

  /** The start as SVG writes it. */
  String x() {
    return decimal(start);
  }

  /** The width as SVG writes it. */
  String length() {
    return decimal(width);
  }

  private static double at(long number, long most) {
    return Math.min(100 - TICK, 100.0 * number / most);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
