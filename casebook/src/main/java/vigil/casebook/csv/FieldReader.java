package vigil.casebook.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfException;
import vigil.core.id.InvalidIdException;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuantityException;

/**
 * Reads the fields of one row. A field that cannot be read is put on the list of errors and a
 * stand-in answers for it, so that the rest of the row is looked at too; the file is refused in the
 * end, and no stand-in gets out.
 */
final class FieldReader {
  private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");
  private static final String WRITE_A_DATE =
      "Write it as EDTF: 2017-04-01, 2017-04, 2017-02/2017-04, or XXXX-XX-XX when it is unknown.";
  private static final String WRITE_A_QUANTITY =
      "Write 3, >=3, >100, <=50, <50, 100..200, ~120, or ? when it is unknown.";

  private final CsvHeader header;
  private final CsvRow row;
  private final ErrorList errors;
  private final Map<String, Edtf> dates;

  /**
   * @param dates those read already: tables repeat their dates, and one with open digits is slow
   */
  FieldReader(CsvHeader header, CsvRow row, ErrorList errors, Map<String, Edtf> dates) {
    this.header = header;
    this.row = row;
    this.errors = errors;
    this.dates = dates;
  }

  /** A field of our own codes, dates and numbers. */
  Field plain(Column column) {
    return Field.plain(column, cell(column));
  }

  /** A field of free text, which a guard against formulas may stand before. */
  Field free(Column column) {
    return Field.guarded(column, cell(column));
  }

  /** A text as it stands in the cell, with the space at its ends. */
  String raw(Column column) {
    return FormulaGuard.unguarded(cell(column).text());
  }

  /** The cell of a column; an empty one at the row's end when the table is without it. */
  private CsvCell cell(Column column) {
    OptionalInt index = header.index(column);
    return index.isPresent() ? row.cells().get(index.getAsInt()) : new CsvCell("", row.end(), "");
  }

  /** The line of the file in which the row begins. */
  int line() {
    return row.cells().getFirst().place().line();
  }

  boolean require(Field field, String remedy) {
    if (field.isEmpty()) {
      add(field, 0, "The cell is empty.", remedy);
    }
    return !field.isEmpty();
  }

  <T> Optional<T> id(Field field, Function<String, T> id) {
    return require(field, "Write 1 to 200 characters.")
        ? id(field, new Field.Item(field.text(), 0), id)
        : Optional.empty();
  }

  <T> List<T> ids(Field field, Function<String, T> id) {
    List<T> ids = new ArrayList<>();
    field.items().forEach(item -> id(field, item, id).ifPresent(ids::add));
    return ids;
  }

  /** A date, or nothing for an empty field. */
  Optional<Edtf> date(Column column) {
    Field field = plain(column);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(dates.computeIfAbsent(field.text(), Edtf::parseTyped));
    } catch (EdtfException wrong) {
      add(field, wrong.position(), sentence(wrong), WRITE_A_DATE);
      return Optional.empty();
    }
  }

  /** How many; unknown for an empty field. */
  Quantity quantity(Column column) {
    Field field = plain(column);
    try {
      return Quantity.parse(field.isEmpty() ? "?" : field.text());
    } catch (QuantityException wrong) {
      add(field, wrong.position(), sentence(wrong), WRITE_A_QUANTITY);
      return Quantity.parse("?");
    }
  }

  /** The term whose code the field has, in any case; the stand-in for an empty field. */
  <T> T term(Column column, T[] terms, Function<T, String> code, T standIn) {
    return term(column, terms, code).orElse(standIn);
  }

  /** The same, or nothing for an empty field. */
  <T> Optional<T> term(Column column, T[] terms, Function<T, String> code) {
    Field field = plain(column);
    return field.isEmpty() ? Optional.empty() : term(field, terms, code);
  }

  /** The same for a field that must not be empty. */
  <T> T requiredTerm(Column column, T[] terms, Function<T, String> code) {
    return term(plain(column), terms, code).orElse(terms[0]);
  }

  private <T> Optional<T> term(Field field, T[] terms, Function<T, String> code) {
    List<String> codes = Arrays.stream(terms).map(code).toList();
    int index = codes.indexOf(field.text().toLowerCase(Locale.ROOT));
    if (index >= 0) {
      return Optional.of(terms[index]);
    }
    String remedy = Nearest.remedy(field.text(), codes);
    if (require(field, remedy)) {
      add(field, 0, "'%s' is not valid here.".formatted(field.text()), remedy);
    }
    return Optional.empty();
  }

  /** What the field says as a whole, or nothing for an empty one. */
  <T> Optional<T> read(Field field, Function<String, Optional<T>> of, String remedy) {
    if (field.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> read = of.apply(field.text());
    if (read.isEmpty()) {
      add(field, 0, "'%s' is not valid here.".formatted(field.text()), remedy);
    }
    return read;
  }

  void add(Field field, int index, String problem, String remedy) {
    errors.add(field.place(index), field.column().title(), problem, remedy);
  }

  private <T> Optional<T> id(Field field, Field.Item item, Function<String, T> id) {
    try {
      return Optional.of(id.apply(oneSpelling(item.text())));
    } catch (InvalidIdException wrong) {
      add(field, item.index(), sentence(wrong), "Correct it.");
      return Optional.empty();
    }
  }

  /**
   * An id as it is meant: what looks the same on a screen is one id, though one program composes
   * accents and another does not, or writes a space that does not break.
   */
  static String oneSpelling(String id) {
    return SPACES.matcher(Normalizer.normalize(id, Normalizer.Form.NFC)).replaceAll(" ");
  }

  private static String sentence(IllegalArgumentException wrong) {
    String message = String.valueOf(wrong.getMessage());
    return message.endsWith(".") ? message : message + ".";
  }
}
