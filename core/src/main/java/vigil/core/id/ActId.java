package vigil.core.id;

/**
 * The id of an act: 1 to 200 characters, without control characters, without `|` and without space
 * at its ends; anything else is an {@link InvalidIdException}.
 *
 * @param value the id as the group writes it
 */
public record ActId(String value) implements Comparable<ActId> {

  public ActId {
    IdText.check("act id", value);
  }

  @Override
  public int compareTo(ActId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
