package vigil.casebook;

import java.util.Optional;
import vigil.core.id.DocumentId;

/**
 * What lay before whoever coded a statement.
 *
 * @param envelope name of the sealed envelope in which the testimony came, if it was one
 * @param document the document, if it was one
 * @param passage the place of the words in the document's text or the testimony's, if it was marked
 */
public record CodedFrom(
    Optional<String> envelope, Optional<DocumentId> document, Optional<Passage> passage) {
  static final CodedFrom NOTHING =
      new CodedFrom(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether places in the one text are places in the other. */
  boolean isSameText(CodedFrom other) {
    return envelope.equals(other.envelope) && document.equals(other.document);
  }
}
