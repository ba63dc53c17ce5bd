package vigil.core.id;

/**
 * The id of a group of people: 1 to 200 characters, without control characters, without `|` and
 * without space at its ends; anything else is an {@link InvalidIdException}.
 *
 * @param value the id as the group writes it
 */
public record GroupId(String value) implements Comparable<GroupId> {

  public GroupId {
    IdText.check("group id", value);
  }

  @Override
  public int compareTo(GroupId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
