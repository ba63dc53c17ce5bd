package vigil.core.id;

/**
 * The id of an involvement in an act: 1 to 200 characters, without control characters, without `|`
 * and without space at its ends; anything else is an {@link InvalidIdException}.
 *
 * @param value the id as the group writes it
 */
public record InvolvementId(String value) implements Comparable<InvolvementId> {

  public InvolvementId {
    IdText.check("involvement id", value);
  }

  @Override
  public int compareTo(InvolvementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
