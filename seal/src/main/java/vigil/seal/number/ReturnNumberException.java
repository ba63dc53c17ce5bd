package vigil.seal.number;

/**
 * What was typed is not a return number, by kind of slip. The message never repeats what was typed.
 */
public abstract sealed class ReturnNumberException extends IllegalArgumentException {
  private ReturnNumberException(String message) {
    super(message);
  }

  /** Too few or too many digits. */
  public static final class WrongLength extends ReturnNumberException {
    private final int digits;

    WrongLength(int digits) {
      super("a return number has " + ReturnNumber.DIGITS + " digits, this one has " + digits);
      this.digits = digits;
    }

    /** How many digits were typed; {@link ReturnNumber#DIGITS} are needed. */
    public int digits() {
      return digits;
    }
  }

  /** Something that is neither a digit nor a separator. */
  public static final class NotADigit extends ReturnNumberException {
    private final int position;

    NotADigit(int position) {
      super("character " + position + " of the return number is not a digit");
      this.position = position;
    }

    /** Where it stands, in characters, counted from 1. */
    public int position() {
      return position;
    }
  }

  /**
   * The length is right but the check digit does not fit: one digit is wrong or two are swapped.
   */
  public static final class Slip extends ReturnNumberException {
    Slip() {
      super("a digit of the return number is wrong, or two are swapped");
    }
  }
}
