package vigil.desk.keys;

import java.util.Optional;
import java.util.regex.Pattern;
import vigil.core.id.InvalidIdException;
import vigil.core.id.Slug;

/**
 * What the desk calls one of its people. It is the name of a file and can be read on a seized disk,
 * so a working name serves better than the one in a passport.
 *
 * @param value 1 to 40 Latin letters in lower case, digits and single dashes between them
 */
public record StaffName(String value) implements Comparable<StaffName> {
  /** The longest name, in characters. */
  public static final int LONGEST = 40;

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * Takes the name as it is.
   *
   * @throws IllegalArgumentException when it has another shape
   */
  public StaffName {
    if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a person's name at the desk has up to %d Latin letters, digits and dashes, not \"%s\""
              .formatted(LONGEST, value));
    }
  }

  /** The name nearest to what a person typed, in any script; empty when nothing is left of it. */
  public static Optional<StaffName> from(String typed) {
    try {
      String slug = Slug.from(typed).value();
      String cut = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("-+$", "");
      return Optional.of(new StaffName(cut));
    } catch (InvalidIdException nothingLeft) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(StaffName other) {
    return value.compareTo(other.value);
  }

  /** The name. */
  @Override
  public String toString() {
    return value;
  }
}
