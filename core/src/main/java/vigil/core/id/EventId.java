package vigil.core.id;

/**
 * The id of a event: 1 to 200 characters, without control characters, without `|` and without space
 * at its ends.
 *
 * @param value the id as the group writes it
 * @throws InvalidIdException when the value is none of that
 */
public record EventId(String value) implements Comparable<EventId> {

  public EventId {
    IdText.check("event id", value);
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
