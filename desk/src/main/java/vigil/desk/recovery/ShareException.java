package vigil.desk.recovery;

/** What was typed is no share, or two shares do not go together; the message repeats nothing. */
public abstract sealed class ShareException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private ShareException(String message) {
    super(message);
  }

  /** Letters are missing, or there are too many. */
  public static final class WrongLength extends ShareException {
    private static final long serialVersionUID = 1L;

    WrongLength(int count) {
      super(
          "a share has 45 letters and digits in nine groups of five, not "
              + count
              + ": look for a group that is missing or stands there twice.");
    }
  }

  /** Something was misread or mistyped. */
  public static final class Slip extends ShareException {
    private static final long serialVersionUID = 1L;

    private final int group;

    Slip(int group) {
      super("there is a slip in group " + group + " of the share: compare it with the paper.");
      this.group = group;
    }

    /** In which group, from 1. */
    public int group() {
      return group;
    }
  }

  /** Every group is right in itself, but not all of them together. */
  public static final class NotWhole extends ShareException {
    private static final long serialVersionUID = 1L;

    NotWhole() {
      super("this is not a share as it was printed: compare every group with the paper.");
    }
  }

  /** One share was typed twice. */
  public static final class Same extends ShareException {
    private static final long serialVersionUID = 1L;

    Same(int number) {
      super("both are share " + number + ": take two different ones.");
    }
  }

  /** The two were not made together. */
  public static final class OtherSet extends ShareException {
    private static final long serialVersionUID = 1L;

    OtherSet() {
      super("the two shares were not made together: look for two with the same set on them.");
    }
  }
}
