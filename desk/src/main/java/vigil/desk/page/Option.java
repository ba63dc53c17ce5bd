package vigil.desk.page;

/**
 * One of the values that a field can take.
 *
 * @param value as it is sent
 * @param label as it is read
 */
public record Option(String value, String label) {}
