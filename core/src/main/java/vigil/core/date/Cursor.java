package vigil.core.date;

/** A place in the text that is being read. */
final class Cursor {

  private final String text;
  private int position;

  Cursor(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == text.length();
  }

  boolean at(String expected) {
    return text.startsWith(expected, position);
  }

  boolean take(String expected) {
    if (!at(expected)) {
      return false;
    }
    position += expected.length();
    return true;
  }

  /** The longest run of characters from here that are all among `allowed`; perhaps empty. */
  String run(String allowed) {
    int start = position;
    while (!atEnd() && allowed.indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    return text.substring(start, position);
  }

  Qualifier qualifier() {
    for (Qualifier qualifier : Qualifier.values()) {
      if (qualifier != Qualifier.NONE && take(qualifier.sign())) {
        return qualifier;
      }
    }
    return Qualifier.NONE;
  }

  EdtfException failure(String what) {
    return failureAt(position, what);
  }

  EdtfException failureAt(int place, String what) {
    return new EdtfException(
        "'" + text + "' is no EDTF date: at character " + (place + 1) + " " + what + ".", place);
  }
}
