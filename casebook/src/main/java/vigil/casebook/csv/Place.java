package vigil.casebook.csv;

/** Where in a text: line and character (Unicode code point), both from 1. */
record Place(int line, int column) {
  static final Place START = new Place(1, 1);

  /** The place after the code point of the text that begins at this index. */
  Place after(String text, int index) {
    char next = text.charAt(index);
    boolean pairGoesOn =
        next == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n';
    boolean lineEnds = next == '\n' || (next == '\r' && !pairGoesOn);
    return lineEnds ? new Place(line + 1, 1) : new Place(line, column + 1);
  }
}
