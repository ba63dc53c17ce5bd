package vigil.core.phrase;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words, numbers and signs, in one pass. Spaces and apostrophes only separate;
 * invisible marks of direction and soft hyphens are passed over.
 */
final class Tokens {

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();
  private static final String APOSTROPHES = "'’‘ʼ`´";

  private final String text;
  private final List<Token> found = new ArrayList<>();
  private int position;
  private boolean glued;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    return new Tokens(text).cut();
  }

  private List<Token> cut() {
    while (position < text.length()) {
      int character = text.codePointAt(position);
      if (isSpace(character)) {
        glued = false;
        position += Character.charCount(character);
      } else if (isInvisible(character)) {
        position += Character.charCount(character);
      } else {
        take(character);
      }
    }
    return found;
  }

  private void take(int character) {
    int begin = position;
    position += Character.charCount(character);
    String folded;
    if (Character.isLetter(character)) {
      run(begin, true);
      folded = fold(text.substring(begin, position));
    } else if (Character.isDigit(character)) {
      run(begin, false);
      folded = digits(text.substring(begin, position));
    } else {
      folded = sign(character);
    }
    if (!folded.isEmpty()) {
      found.add(new Token(folded, begin, position, glued && !found.isEmpty()));
      glued = true;
    }
  }

  private void run(int begin, boolean word) {
    int end = position;
    while (position < text.length()) {
      int next = text.codePointAt(position);
      boolean belongs = word ? Character.isLetter(next) : Character.isDigit(next);
      if (!belongs && !(word && (isMark(next) || isInvisible(next)))) {
        break;
      }
      position += Character.charCount(next);
      end = isMark(next) || Character.isLetterOrDigit(next) ? position : end;
    }
    position = end;
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || APOSTROPHES.indexOf(character) >= 0;
  }

  private static boolean isInvisible(int character) {
    return Character.getType(character) == Character.FORMAT || isMark(character);
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static String digits(String run) {
    StringBuilder digits = new StringBuilder();
    run.codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }

  private static String sign(int character) {
    int type = Character.getType(character);
    if (type == Character.DASH_PUNCTUATION || character == 0x2212) {
      return "-";
    }
    return switch (character) {
      case 0x060C -> ",";
      case 0x061F -> "?";
      default -> Character.toString(character);
    };
  }

  /** Lower case without accents; Arabic without vowels, hamza and the like. */
  private static String fold(String word) {
    StringBuilder folded = new StringBuilder();
    COMPATIBLE
        .normalize(word.toLowerCase(Locale.ROOT))
        .codePoints()
        .filter(Character::isLetter)
        .map(Tokens::arabic)
        .filter(letter -> letter != 0x0640)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static int arabic(int letter) {
    return switch (letter) {
      case 0x0649, 0x06CC -> 0x064A;
      case 0x0629 -> 0x0647;
      case 0x06A9 -> 0x0643;
      default -> letter;
    };
  }
}
