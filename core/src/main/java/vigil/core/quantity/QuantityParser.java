package vigil.core.quantity;

/** Reads the grammar of {@link Quantity} from left to right, so that an error knows its place. */
final class QuantityParser {

  private static final String FORMS = "write one of 3, >=3, >100, <=50, <50, 100..200, ~120 or ?";
  private static final int MAX_DIGITS = 12;

  private final String text;
  private int position;

  QuantityParser(String text) {
    this.text = text;
  }

  Quantity parse() {
    skipSpaces();
    Quantity quantity = quantity();
    skipSpaces();
    if (position < text.length()) {
      throw failure("unexpected '" + text.charAt(position) + "' after the quantity");
    }
    return quantity;
  }

  private Quantity quantity() {
    if (take("?")) {
      return new Unknown();
    }
    if (take(">=")) {
      return new AtLeast(number());
    }
    if (take(">")) {
      return new MoreThan(number());
    }
    if (take("<=")) {
      return new AtMost(number());
    }
    if (take("<")) {
      return lessThan();
    }
    if (take("~")) {
      return new About(number());
    }
    return exactlyOrRange();
  }

  private Quantity lessThan() {
    skipSpaces();
    int start = position;
    long number = number();
    if (number == 0) {
      throw new QuantityException("Fewer than 0 cannot be: write 0 for none.", start);
    }
    return new LessThan(number);
  }

  private Quantity exactlyOrRange() {
    long from = number();
    skipSpaces();
    if (!take("..")) {
      return new Exactly(from);
    }
    skipSpaces();
    int start = position;
    long to = number();
    if (from > to) {
      throw new QuantityException(
          from + ".." + to + " runs backwards: write the smaller number first.", start);
    }
    return new Range(from, to);
  }

  private long number() {
    skipSpaces();
    int start = position;
    while (position < text.length() && isDigit(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw failure("a whole number is missing here");
    }
    String digits = text.substring(start, position).replaceFirst("^0+(?=.)", "");
    if (digits.length() > MAX_DIGITS) {
      position = start;
      throw failure("the number has more than 12 digits");
    }
    return Long.parseLong(digits);
  }

  private boolean take(String sign) {
    if (!text.startsWith(sign, position)) {
      return false;
    }
    position += sign.length();
    return true;
  }

  private void skipSpaces() {
    while (position < text.length() && text.charAt(position) == ' ') {
      position++;
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private QuantityException failure(String what) {
    return new QuantityException(
        "'"
            + text
            + "' is no quantity: at character "
            + (position + 1)
            + " "
            + what
            + "; "
            + FORMS
            + ".",
        position);
  }
}
