package vigil.core.id;

/**
 * The id of a person: 1 to 200 characters, without control characters, without `|` and without
 * space at its ends; anything else is an {@link InvalidIdException}.
 *
 * @param value the id as the group writes it
 */
public record PersonId(String value) implements Comparable<PersonId> {

  public PersonId {
    IdText.check("person id", value);
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
