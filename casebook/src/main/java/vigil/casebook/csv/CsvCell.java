package vigil.casebook.csv;

/**
 * One cell of a table.
 *
 * @param text its content, quotes removed
 * @param place where it begins in the file, its quote included
 * @param raw how it is written in the file
 */
record CsvCell(String text, Place place, String raw) {

  boolean isBlank() {
    return text.isBlank();
  }

  /** Where in the file the content's character at this index stands, counted in Java chars. */
  Place placeOf(int index) {
    boolean quoted = raw.startsWith("\"");
    Place at = quoted ? place.after(raw, 0) : place;
    int from = quoted ? 1 : 0;
    int passed = 0;
    while (passed < index && from < raw.length()) {
      int width = Character.charCount(raw.codePointAt(from));
      if (quoted && raw.startsWith("\"\"", from)) {
        at = at.after(raw, from++);
      }
      at = at.after(raw, from);
      from += width;
      passed += width;
    }
    return at;
  }
}
