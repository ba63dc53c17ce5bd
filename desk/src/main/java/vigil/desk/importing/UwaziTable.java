package vigil.desk.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vigil.casebook.csv.PlainTable;

/**
 * A table as Uwazi exports it: a {@code title}, properties under their names, date ranges with
 * {@code ~} between their days, several values with {@code |}, texts in several languages as {@code
 * name__en}, {@code name__ru}. A table that Uwazi would import, with {@code :} in date ranges, is
 * read too.
 */
final class UwaziTable {
  private static final String LANGUAGE = "__";

  private final List<String> titles;
  private final List<PlainTable.Row> rows;

  private UwaziTable(List<String> titles, List<PlainTable.Row> rows) {
    this.titles = titles;
    this.rows = rows;
  }

  static UwaziTable read(String file, InputStream content) throws IOException {
    List<PlainTable.Row> all = PlainTable.read(file, content);
    List<String> titles =
        all.isEmpty() ? List.of() : all.getFirst().cells().stream().map(UwaziTable::plain).toList();
    return new UwaziTable(titles, all.isEmpty() ? all : all.subList(1, all.size()));
  }

  /** Uwazi forgives capitals and takes spaces for underscores. */
  private static String plain(String title) {
    return title.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  boolean has(String name) {
    return column(name).isPresent();
  }

  /** The rows, each a map of what it says. */
  List<Row> rows() {
    Map<List<String>, Integer> seen = new HashMap<>();
    List<Row> read = new ArrayList<>();
    for (PlainTable.Row row : rows) {
      String title = cell(row, "title").orElse("");
      int earlier = seen.merge(List.of(title), 1, Integer::sum) - 1;
      read.add(new Row(this, row, title, earlier));
    }
    return read;
  }

  /**
   * One entity.
   *
   * @param earlier how many rows before it have the same title
   */
  record Row(UwaziTable table, PlainTable.Row row, String title, int earlier) {
    int line() {
      return row.line();
    }

    /** What it says of a property; empty when it says nothing. */
    String text(String... names) {
      for (String name : names) {
        Optional<String> found = table.cell(row, name).filter(text -> !text.isEmpty());
        if (found.isPresent()) {
          return found.get();
        }
      }
      return "";
    }

    /** Several values. */
    List<String> values(String name) {
      return List.of(text(name).split("\\|")).stream()
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }

    /** A text with its other languages after it, each under its code. */
    String inAllLanguages(String name) {
      List<String> texts = new ArrayList<>();
      Optional.of(text(name)).filter(text -> !text.isEmpty()).ifPresent(texts::add);
      for (String title : table.titles) {
        String other = title.startsWith(name + LANGUAGE) ? text(title) : "";
        if (!other.isEmpty() && !texts.contains(other)) {
          String code = title.substring(name.length() + LANGUAGE.length());
          texts.add(texts.isEmpty() ? other : "[" + code + "] " + other);
        }
      }
      return String.join("\n\n", texts);
    }
  }

  private Optional<String> cell(PlainTable.Row row, String name) {
    return column(name).stream()
        .filter(index -> index < row.cells().size())
        .mapToObj(index -> row.cells().get(index))
        .findFirst();
  }

  /** The column of a property, or the first of its languages. */
  private OptionalInt column(String name) {
    OptionalInt exact = first(name, false);
    return exact.isPresent() ? exact : first(name + LANGUAGE, true);
  }

  private OptionalInt first(String name, boolean prefix) {
    return IntStream.range(0, titles.size())
        .filter(i -> prefix ? titles.get(i).startsWith(name) : titles.get(i).equals(name))
        .findFirst();
  }
}
