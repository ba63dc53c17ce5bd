package vigil.desk.estimate.kept;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the persons are parted before each part is estimated by itself. */
public enum Strata {
  /** Not at all. */
  NONE,
  /** The place that the statements name. */
  PLACE,
  /** The year that the statements name. */
  YEAR,
  /** The month that the statements name. */
  MONTH;

  /** As it is journaled and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The strata of this code. */
  public static Optional<Strata> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
