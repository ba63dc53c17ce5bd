package vigil.desk.search.index;

import java.util.ArrayList;
import java.util.List;
import vigil.desk.search.word.Compounds;
import vigil.desk.search.word.Stems;
import vigil.desk.search.word.Word;
import vigil.desk.search.word.Words;

/** Marks in a text what was looked for. Not for several threads. */
public final class Marking {
  /** A passage is shown whole up to this length, and in part beyond it. */
  private static final int LONGEST = 420;

  private static final int BEFORE_THE_FIRST = 120;
  private static final int LONGEST_WORD = 40;
  private static final String CUT = "…";

  private final List<Sought> sought;
  private final Stems stems = Stems.ofAny();
  private final Spellings spellings;

  Marking(List<Sought> sought, Spellings spellings) {
    this.sought = sought;
    this.spellings = spellings;
  }

  /** The text in pieces, which together are the text. */
  public List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Word word : sought.isEmpty() ? List.<Word>of() : Compounds.joined(Words.in(text))) {
      if (isSought(word)) {
        add(pieces, text.substring(at, word.start()), false);
        add(pieces, text.substring(word.start(), word.end()), true);
        at = word.end();
      }
    }
    add(pieces, text.substring(at), false);
    return pieces;
  }

  /** The part of a long text in which something sought comes first; a short one whole. */
  public List<Piece> excerpt(String text) {
    if (text.length() <= LONGEST) {
      return of(text);
    }
    int first =
        Words.in(text).stream().filter(this::isSought).mapToInt(Word::start).findFirst().orElse(0);
    int start = boundary(text, Math.max(0, first - BEFORE_THE_FIRST));
    int end = boundary(text, Math.min(text.length(), start + LONGEST));
    return of(
        (start > 0 ? CUT : "") + text.substring(start, end) + (end < text.length() ? CUT : ""));
  }

  /** The next place between two words, or the place itself where words have no end. */
  private static int boundary(String text, int at) {
    if (at == 0) {
      return 0;
    }
    for (int end = at; end < Math.min(text.length(), at + LONGEST_WORD); end++) {
      if (Character.isWhitespace(text.charAt(end))) {
        return end;
      }
    }
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private boolean isSought(Word word) {
    return sought.stream().anyMatch(one -> one.fits(word, stems, spellings));
  }

  private static void add(List<Piece> pieces, String text, boolean sought) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, sought));
    }
  }
}
