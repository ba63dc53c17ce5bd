package vigil.core.phrase;

/**
 * A value that a part of the grammar took from a text.
 *
 * @param end index after the last token it took
 */
record Match(int end, Object value) {}
