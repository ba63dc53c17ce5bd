package vigil.core.id;

/**
 * The id of an event: 1 to 200 characters, without control characters, without `|` and without
 * space at its ends; anything else is an {@link InvalidIdException}.
 *
 * @param value the id as the group writes it
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
