package vigil.desk.page;

/**
 * The last change of the thing that a page is about.
 *
 * @param address where all its changes are shown
 * @param words who made it, when, and how many there are
 * @param number of the change in the journal
 */
public record LastChange(String address, String words, int number) {}
