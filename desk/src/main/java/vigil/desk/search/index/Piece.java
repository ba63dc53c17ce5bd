package vigil.desk.search.index;

/**
 * A piece of a text.
 *
 * @param sought whether it is why the text was found
 */
public record Piece(String text, boolean sought) {}
