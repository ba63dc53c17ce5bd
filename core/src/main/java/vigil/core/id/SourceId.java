package vigil.core.id;

/**
 * The id of a source: 1 to 200 characters, without control characters, without `|` and without
 * space at its ends; anything else is an {@link InvalidIdException}.
 *
 * @param value the id as the group writes it
 */
public record SourceId(String value) implements Comparable<SourceId> {

  public SourceId {
    IdText.check("source id", value);
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
