package vigil.estimate.report;

import java.util.Locale;

/** Numbers as they are printed: whole, with thousands parted. */
final class Numbers {
  private Numbers() {}

  static String whole(double number) {
    return Double.isFinite(number)
        ? String.format(Locale.ROOT, "%,d", Math.round(number))
        : "no number";
  }
}
