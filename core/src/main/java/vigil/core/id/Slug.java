package vigil.core.id;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import vigil.core.spelling.LatinLetters;

/**
 * A name that is safe in an address and as a file name: `[a-z0-9]+(-[a-z0-9]+)*`, at most 80
 * characters.
 *
 * @param value the slug
 */
public record Slug(String value) implements Comparable<Slug> {

  /** The most characters a slug has. */
  public static final int MAX_LENGTH = 80;

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Slug {
    if (value.length() > MAX_LENGTH) {
      throw new InvalidIdException(
          "A slug has at most 80 characters, not " + value.length() + ": shorten it.");
    }
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidIdException(
          "'"
              + value
              + "' is no slug: write small Latin letters, digits and single dashes between them.");
    }
  }

  /**
   * A slug that reads like the title: any script is written in Latin letters, all else becomes
   * dashes.
   *
   * @throws InvalidIdException when the title has no letter and no digit
   */
  public static Slug from(String title) {
    String latin = LatinLetters.of(title);
    String dashed = latin.replaceAll("['’ʹʺ]", "").replaceAll("[^a-z0-9]+", "-");
    String cut = dashed.replaceAll("^-+", "");
    return new Slug(cut.substring(0, Math.min(cut.length(), MAX_LENGTH)).replaceAll("-+$", ""));
  }

  /**
   * This slug, or where it is taken the same with the least number behind it that is free, from 2
   * on; shortened where the number would not fit.
   */
  public Slug orNumbered(Predicate<Slug> taken) {
    Slug free = this;
    for (int number = 2; taken.test(free); number++) {
      String end = "-" + number;
      int most = Math.min(value.length(), MAX_LENGTH - end.length());
      free = new Slug(value.substring(0, most).replaceAll("-+$", "") + end);
    }
    return free;
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
