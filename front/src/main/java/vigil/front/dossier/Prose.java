package vigil.front.dossier;

import java.util.List;
import java.util.Optional;
import vigil.front.page.Phrase;

/** The editor's text in one language, its figures resolved. */
record Prose(Phrase title, Optional<String> summary, List<List<Piece>> paragraphs) {

  /** A part of a paragraph. */
  sealed interface Piece {
    /** Plain words. */
    record Words(String text) implements Piece {}

    /** A figure that leads to its proof further down. */
    record Inline(String anchor, String words) implements Piece {}
  }
}
