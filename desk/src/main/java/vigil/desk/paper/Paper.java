package vigil.desk.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be made of a gathering, and how large. */
public enum Paper {
  POSTER_A4(1, 1),
  POSTER_A3(Math.sqrt(2), 1),
  FLYERS_4(1, 4),
  FLYERS_8(1, 8),
  STEWARDS(1, 1);

  private final double scale;
  private final int copies;

  Paper(double scale, int copies) {
    this.scale = scale;
    this.copies = copies;
  }

  /** How much larger its page is than A4. */
  double scale() {
    return scale;
  }

  /** How many are on one page. */
  int copies() {
    return copies;
  }

  /** The word for it in addresses and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with this code, if there is one. */
  public static Optional<Paper> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
