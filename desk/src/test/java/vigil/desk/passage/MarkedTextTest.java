package vigil.desk.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vigil.casebook.Passage;
import vigil.desk.passage.MarkedText.Piece;

class MarkedTextTest {
  private static List<Piece> pieces(MarkedText text) {
    return text.paragraphs().stream()
        .flatMap(paragraph -> paragraph.lines().stream())
        .flatMap(line -> line.pieces().stream())
        .toList();
  }

  @Property
  void pieces_ofAnyText_standWhereTheySayAndLeaveOutOnlyBlanks(
      @ForAll
          @StringLength(max = 60)
          @CharRange(from = 'a', to = 'c')
          @CharRange(from = '\n', to = '\r')
          String text,
      @ForAll @IntRange(max = 59) int start,
      @ForAll @IntRange(min = 1, max = 20) int length) {
    Mark mark = new Mark("one", 1, new Passage(start, start + length));
    StringBuilder rest = new StringBuilder(text);
    int marked = 0;
    for (Piece piece : pieces(MarkedText.of(text, List.of(mark))).reversed()) {
      int end = piece.at() + piece.text().length();
      assertThat(text.substring(piece.at(), end)).isEqualTo(piece.text()).isNotEmpty();
      rest.delete(piece.at(), end);
      boolean inside = start <= piece.at() && end <= start + length;
      assertThat(piece.isMarked()).isEqualTo(inside && Occurrences.isIn(text, mark.place()));
      marked += piece.begin().size() - piece.end().size();
    }
    assertThat(rest.toString()).isBlank();
    assertThat(marked).as("what begins also ends").isZero();
  }

  @Test
  void mark_overTwoParagraphs_beginsAndEndsOnce() {
    String text = "First line.\r\nSecond line.\r\n\r\nThird line.";
    Mark mark = new Mark("s-1", 1, new Passage(6, 31));

    MarkedText cut = MarkedText.of(text, List.of(mark));

    assertThat(cut.paragraphs()).hasSize(2);
    assertThat(cut.paragraphs().getFirst().lines()).hasSize(2);
    assertThat(pieces(cut))
        .extracting(Piece::text)
        .containsExactly("First ", "line.", "Second line.", "Th", "ird line.");
    assertThat(pieces(cut)).extracting(Piece::at).containsExactly(0, 6, 13, 29, 31);
    assertThat(pieces(cut).get(1).begin()).containsExactly(mark);
    assertThat(pieces(cut).get(3).end()).containsExactly(mark);
    assertThat(pieces(cut).get(2).marks()).containsExactly(mark);
  }

  @Test
  void marks_thatOverlap_shareTheirPiece() {
    Mark one = new Mark("s-1", 1, new Passage(0, 5));
    Mark draft = new Mark("draft", 0, new Passage(3, 8));

    List<Piece> pieces = pieces(MarkedText.of("abcdefghij", List.of(one, draft)));

    assertThat(pieces).extracting(Piece::text).containsExactly("abc", "de", "fgh", "ij");
    assertThat(pieces.get(1).marks()).containsExactly(one, draft);
    assertThat(pieces).extracting(Piece::isDraft).containsExactly(false, true, true, false);
  }

  @Test
  void mark_thatWouldCutASignInTwo_isLeftOut() {
    Mark half = new Mark("s-1", 1, new Passage(0, 1));

    assertThat(pieces(MarkedText.of("😀", List.of(half)))).noneMatch(Piece::isMarked);
  }
}
