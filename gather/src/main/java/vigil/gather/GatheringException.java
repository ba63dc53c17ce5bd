package vigil.gather;

/**
 * Something about a gathering was typed or written wrongly: names the place ({@code end}, {@code
 * updates[2].text}, {@code line 3, column 5}) and says what is expected there.
 */
public sealed class GatheringException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String where;
  private final String problem;

  /** A problem at one place. */
  public GatheringException(String where, String problem) {
    super(where + ": " + problem);
    this.where = where;
    this.problem = problem;
  }

  /** A problem at one place, which another error told of. */
  public GatheringException(String where, String problem, Throwable cause) {
    super(where + ": " + problem, cause);
    this.where = where;
    this.problem = problem;
  }

  /** The field, or the path in the file, as the format names it. */
  public String where() {
    return where;
  }

  /** What is wrong there and what is expected, without the place. */
  public String problem() {
    return problem;
  }

  /** A text is longer than it may be. */
  public static final class TooLong extends GatheringException {
    private static final long serialVersionUID = 1L;

    private final int mostCharacters;
    private final int characters;

    TooLong(String where, int mostCharacters, int characters) {
      super(where, "must be " + mostCharacters + " characters or fewer, not " + characters);
      this.mostCharacters = mostCharacters;
      this.characters = characters;
    }

    /** How long it may be. */
    public int mostCharacters() {
      return mostCharacters;
    }

    /** How long it is. */
    public int characters() {
      return characters;
    }
  }
}
