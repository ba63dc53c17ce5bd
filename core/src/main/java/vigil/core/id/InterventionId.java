package vigil.core.id;

/**
 * The id of an intervention: 1 to 200 characters, without control characters, without `|` and
 * without space at its ends; anything else is an {@link InvalidIdException}.
 *
 * @param value the id as the group writes it
 */
public record InterventionId(String value) implements Comparable<InterventionId> {

  public InterventionId {
    IdText.check("intervention id", value);
  }

  @Override
  public int compareTo(InterventionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
