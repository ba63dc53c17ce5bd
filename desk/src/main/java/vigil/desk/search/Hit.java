package vigil.desk.search;

import java.util.List;
import java.util.Optional;
import vigil.desk.page.Option;
import vigil.desk.search.index.Piece;

/**
 * Something that was found, in the reader's words.
 *
 * @param kind what it is
 * @param address where it is coded
 * @param title by which it is told from others
 * @param words what is said; empty when nothing is, or when it was erased
 * @param facts who, when, where
 * @param links to the event it belongs to, and to the testimony it was coded from
 * @param withdrawn in words, when it counts nowhere any more
 */
public record Hit(
    String kind,
    String address,
    List<Piece> title,
    List<Piece> words,
    List<Fact> facts,
    List<Option> links,
    Optional<String> withdrawn) {

  /** One thing to know about it. */
  public record Fact(String label, List<Piece> value) {}
}
