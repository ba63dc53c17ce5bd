package vigil.core.phrase;

/**
 * A word, a number or a sign of a text.
 *
 * @param text folded, so that case, accents, dashes and the script of digits do not matter
 * @param begin index of its first character
 * @param end index after its last character
 * @param glued whether it follows the token before it without space
 */
record Token(String text, int begin, int end, boolean glued) {

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  boolean isWord() {
    return Character.isLetter(text.charAt(0));
  }
}
