package vigil.core.id;

/**
 * The id of a document: 1 to 200 characters, without control characters, without `|` and without
 * space at its ends; anything else is an {@link InvalidIdException}.
 *
 * @param value the id as the group writes it
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

  public DocumentId {
    IdText.check("document id", value);
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
