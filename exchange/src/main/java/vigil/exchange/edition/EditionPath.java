package vigil.exchange.edition;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a file lies in an edition. Only paths that mean the same to every file system, archive and
 * address are allowed.
 *
 * @param value up to {@value #MAX_SEGMENTS} names joined by {@code /}; a name has up to 100 of
 *     {@code A-Z a-z 0-9 . _ -} and begins with a letter or digit
 */
public record EditionPath(String value) implements Comparable<EditionPath> {
  private static final int MAX_SEGMENTS = 8;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,"
              + (MAX_SEGMENTS - 1)
              + "}");

  /** The list of hashes. */
  public static final EditionPath SUMS = new EditionPath("SHA256SUMS");

  /** The signature of the list. */
  public static final EditionPath SIGNATURE = new EditionPath("SHA256SUMS.minisig");

  /** The key that signed. */
  public static final EditionPath KEY = new EditionPath("minisign.pub");

  /** What the edition says of itself. */
  public static final EditionPath MANIFEST = new EditionPath("edition.json");

  /** The files that signing adds to the content of an edition. */
  public static final Set<EditionPath> ADDED_BY_SIGNING = Set.of(MANIFEST, KEY, SUMS, SIGNATURE);

  /**
   * @throws IllegalArgumentException when the path is not of this shape
   */
  public EditionPath {
    if (!isSafe(value)) {
      throw new IllegalArgumentException(
          "\"" + value + "\" cannot be a path in an edition: letters, digits, '.', '_', '-', '/'");
    }
  }

  /** The path, when it is safe. */
  public static Optional<EditionPath> of(String value) {
    return isSafe(value) ? Optional.of(new EditionPath(value)) : Optional.empty();
  }

  /** Whether it is a file straight in this folder with this ending. */
  boolean isIn(String folder, String ending) {
    return value.startsWith(folder + "/")
        && value.endsWith(ending)
        && value.indexOf('/', folder.length() + 1) < 0;
  }

  /** Whether it is one of the two files that the list of hashes does not list. */
  boolean isSeal() {
    return equals(SUMS) || equals(SIGNATURE);
  }

  private static boolean isSafe(String value) {
    return SHAPE.matcher(value).matches() && !value.endsWith(".");
  }

  @Override
  public int compareTo(EditionPath other) {
    return value.compareTo(other.value);
  }

  /** The path. */
  @Override
  public String toString() {
    return value;
  }
}
