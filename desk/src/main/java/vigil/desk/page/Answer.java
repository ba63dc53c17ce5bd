package vigil.desk.page;

/**
 * What the words in a field may mean: one of those that a person picks from.
 *
 * @param value as it is sent
 * @param label as it is read
 * @param note what it takes for granted; empty when nothing
 */
public record Answer(String value, String label, String note) {}
