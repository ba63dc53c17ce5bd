package vigil.casebook.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cell under its column.
 *
 * @param text the content without space at its ends and without a guarding apostrophe
 * @param offset how many characters of the cell's content stand before the text
 */
record Field(Column column, CsvCell cell, String text, int offset) {

  /** One of several things in a cell, with its index in the field's text. */
  record Item(String text, int index) {}

  static Field plain(Column column, CsvCell cell) {
    String text = cell.text().strip();
    return new Field(column, cell, text, cell.text().indexOf(text));
  }

  static Field guarded(Column column, CsvCell cell) {
    Field plain = plain(column, cell);
    return FormulaGuard.isGuarded(plain.text)
        ? new Field(column, cell, FormulaGuard.unguarded(plain.text), plain.offset + 1)
        : plain;
  }

  /** The same field with another text in it, as if it had been written there. */
  Field saying(String other) {
    return new Field(column, cell, other, 0);
  }

  /** The text, if there is any. */
  Optional<String> given() {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Where in the file the character of this index in the text stands. */
  Place place(int index) {
    return index == 0 && offset == 0 ? cell.place() : cell.placeOf(offset + index);
  }

  /** The parts between {@code |}, without space at their ends; empty ones are passed over. */
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int bar = text.indexOf('|', from);
      int to = bar < 0 ? text.length() : bar;
      String part = text.substring(from, to);
      if (!part.isBlank()) {
        items.add(new Item(part.strip(), from + part.indexOf(part.strip())));
      }
      from = to + 1;
    }
    return items;
  }
}
