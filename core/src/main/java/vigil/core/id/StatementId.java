package vigil.core.id;

/**
 * The id of a statement: 1 to 200 characters, without control characters, without `|` and without
 * space at its ends; anything else is an {@link InvalidIdException}.
 *
 * @param value the id as the group writes it
 */
public record StatementId(String value) implements Comparable<StatementId> {

  public StatementId {
    IdText.check("statement id", value);
  }

  @Override
  public int compareTo(StatementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
