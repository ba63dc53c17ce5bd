package vigil.desk.lettering;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which fonts expect the marks on a letter: nearest first. Unicode's own order puts
 * vowel signs before what they stand on (UTR #53; for Hebrew, the manual of the SBL font).
 */
final class MarkOrder {
  /** Parts of letters rather than signs on them. */
  private static final String WITHIN_LETTERS = "\u0654\u0655\u0658\u06DC\u06E3\u06E7\u06E8";

  private static final int FIRST_HEBREW = 10;

  /** For classes 10 to 26. */
  private static final List<Integer> HEBREW =
      List.of(22, 15, 16, 17, 23, 18, 19, 20, 21, 14, 24, 12, 25, 13, 10, 11, 26);

  private MarkOrder() {}

  /** Places in a word: those of its characters, marks put into order. */
  static List<Integer> of(List<Integer> characters) {
    List<Integer> order = new ArrayList<>();
    int at = 0;
    while (at < characters.size()) {
      int end = at;
      while (end < characters.size() && UCharacter.getCombiningClass(characters.get(end)) != 0) {
        end++;
      }
      List<Integer> marks = new ArrayList<>();
      for (; at < end; at++) {
        marks.add(at);
      }
      marks.sort(Comparator.comparingInt(mark -> rank(characters.get(mark))));
      order.addAll(marks);
      if (at < characters.size()) {
        order.add(at++);
      }
    }
    return order;
  }

  private static int rank(int mark) {
    int ownClass = UCharacter.getCombiningClass(mark);
    if (WITHIN_LETTERS.indexOf(mark) >= 0) {
      return ownClass == 220 ? 25 : 26;
    }
    if (ownClass >= FIRST_HEBREW && ownClass < FIRST_HEBREW + HEBREW.size()) {
      return HEBREW.get(ownClass - FIRST_HEBREW);
    }
    return switch (ownClass) {
      case 27, 28, 29, 30, 31, 32 -> ownClass + 1;
      case 33 -> 27;
      default -> ownClass;
    };
  }
}
