package vigil.core.vocabulary;

import java.util.regex.Pattern;

/**
 * A type of act, in an open set: a group may add its own. A code of another shape is an {@link
 * IllegalArgumentException}.
 *
 * @param code kebab-case, `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 characters: `enforced-disappearance`
 */
public record ActType(String code) implements Comparable<ActType> {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_LENGTH = 80;

  /** Coming to a gathering: what those who count there count. No violation. */
  public static final ActType ATTENDANCE = new ActType("attendance");

  public ActType {
    if (code.length() > MAX_LENGTH || !SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "'"
              + code
              + "' is no code of an act: write small Latin letters, digits and single dashes,"
              + " such as enforced-disappearance.");
    }
  }

  @Override
  public int compareTo(ActType other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
