package vigil.core.map;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a place is, in degrees of WGS 84. Kept to five decimals, about a metre.
 *
 * @param latitude -90 to 90, positive to the north
 * @param longitude -180 to 180, positive to the east
 */
public record GeoPoint(double latitude, double longitude) {
  private static final double DECIMALS = 1e5;
  private static final double MOST_LATITUDE = 90;
  private static final double MOST_LONGITUDE = 180;

  /** Two numbers, each perhaps with its hemisphere; a comma is a decimal sign between digits. */
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*(-?\\d{1,2}(?:[.,]\\d{1,12})?)\\s*°?\\s*([NSns]?)(?:\\s*[,;]\\s+|\\s*;\\s*|,|\\s+)"
              + "(-?\\d{1,3}(?:[.,]\\d{1,12})?)\\s*°?\\s*([EWew]?)\\s*");

  /**
   * Rounds.
   *
   * @throws IllegalArgumentException when it is nowhere on earth
   */
  public GeoPoint {
    if (!(Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= MOST_LONGITUDE)) {
      throw new IllegalArgumentException(
          "there is no point %s, %s on earth".formatted(latitude, longitude));
    }
    latitude = rounded(latitude);
    longitude = rounded(longitude);
  }

  /**
   * The point that a person wrote: latitude, then longitude, in decimal degrees, as in {@code
   * 43.3180, 45.6982}, {@code 43,3180 45,6982} or {@code 43.318 N, 45.698 E}; empty when the text
   * is no such pair.
   */
  public static Optional<GeoPoint> of(String text) {
    Matcher pair = PAIR.matcher(text);
    if (!pair.matches()) {
      return Optional.empty();
    }
    if (isTwiceSigned(pair.group(1), pair.group(2))
        || isTwiceSigned(pair.group(3), pair.group(4))) {
      return Optional.empty();
    }
    double latitude = number(pair.group(1), pair.group(2), "S");
    double longitude = number(pair.group(3), pair.group(4), "W");
    return Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= MOST_LONGITUDE
        ? Optional.of(new GeoPoint(latitude, longitude))
        : Optional.empty();
  }

  /** Nobody can know whether -33.9 S lies in the south. */
  private static boolean isTwiceSigned(String digits, String hemisphere) {
    return digits.startsWith("-") && !hemisphere.isEmpty();
  }

  private static double number(String digits, String hemisphere, String negative) {
    double value = Double.parseDouble(digits.replace(',', '.'));
    return hemisphere.equalsIgnoreCase(negative) ? -value : value;
  }

  /** Adding zero makes of a negative zero the other, so that equal points are equal. */
  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS + 0.0;
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
  }
}
