package vigil.core.id;

/**
 * The rules every id keeps, so that ids survive CSV cells, `|`-separated lists and lines of a
 * report.
 */
final class IdText {

  static final int MAX_LENGTH = 200;

  private IdText() {}

  static void check(String kind, String value) {
    if (value.isEmpty()) {
      throw new InvalidIdException("A " + kind + " must not be empty: write 1 to 200 characters.");
    }
    if (value.length() > MAX_LENGTH) {
      throw new InvalidIdException(
          "A " + kind + " has " + value.length() + " characters: shorten it to 200 or fewer.");
    }
    if (isSpace(value.codePointAt(0)) || isSpace(value.codePointBefore(value.length()))) {
      throw new InvalidIdException(
          "The " + kind + " '" + value.strip() + "' has space at an end: remove it.");
    }
    value.codePoints().forEach(character -> checkCharacter(kind, character));
  }

  private static void checkCharacter(String kind, int character) {
    if (character == '|') {
      throw new InvalidIdException(
          "A " + kind + " must not contain '|': it separates ids in a list.");
    }
    if (isControl(character)) {
      throw new InvalidIdException(
          "A "
              + kind
              + " must not contain the control character U+%04X: remove it.".formatted(character));
    }
  }

  private static boolean isControl(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
