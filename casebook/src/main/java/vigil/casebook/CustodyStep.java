package vigil.casebook;

import java.util.stream.Stream;
import vigil.core.date.Edtf;

/**
 * A step in the chain of custody of a document: on that day it went from one to the other.
 *
 * @param on when
 * @param from who had it; private, empty once erased, like the rest of the words
 * @param to who has had it since
 * @param note how, why, in what state; may be empty
 */
public record CustodyStep(Edtf on, String from, String to, String note) {
  public CustodyStep {
    from = from.strip();
    to = to.strip();
    note = note.strip();
  }

  /** Whether anything is there that erasing would take away. */
  public boolean hasWords() {
    return Stream.of(from, to, note).anyMatch(words -> !words.isEmpty());
  }

  CustodyStep erased() {
    return new CustodyStep(on, "", "", "");
  }

  /** Without the words, which must not end up in a log. */
  @Override
  public String toString() {
    return "CustodyStep[" + on + "]";
  }
}
