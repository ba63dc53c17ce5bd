package vigil.casebook.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a table is about, as its header shows. */
public enum TableKind {
  STATEMENTS(CsvColumn.titles()),
  PERSONS(PersonCsv.TABLE.titles()),
  SOURCES(SourceCsv.TABLE.titles()),
  EVENTS(EventCsv.TABLE.titles()),
  GROUPS(FurtherTables.GROUPS.titles()),
  ACTS(FurtherTables.ACTS.titles()),
  INVOLVEMENTS(FurtherTables.INVOLVEMENTS.titles()),
  DOCUMENTS(FurtherTables.DOCUMENTS.titles()),
  INTERVENTIONS(FurtherTables.INTERVENTIONS.titles()),
  PLACES(PlaceCsv.titles()),
  LISTS(ListCsv.titles()),
  /** Entities of another program, Uwazi: known by a title and no id. */
  UWAZI(List.of("title"));

  /** How much of a file is looked at to find out its kind, in bytes. */
  public static final int MOST_HEADER_BYTES = 1 << 14;

  private final List<String> titles;

  TableKind(List<String> titles) {
    this.titles = List.copyOf(titles);
  }

  /**
   * The kind whose header is most like the one of this content, of which nothing is taken.
   *
   * @param content with a buffer of more than {@value #MOST_HEADER_BYTES} bytes
   * @throws CsvRefused when it is like none
   */
  public static TableKind of(String file, BufferedInputStream content) throws IOException {
    content.mark(MOST_HEADER_BYTES + 1);
    byte[] head = content.readNBytes(MOST_HEADER_BYTES);
    content.reset();
    ErrorList errors = new ErrorList(file);
    Set<String> found = header(head, errors);
    if (isUwazi(found)) {
      return UWAZI;
    }
    Optional<TableKind> best =
        Stream.of(values())
            .max(
                Comparator.<TableKind>comparingLong(kind -> kind.shared(found))
                    .thenComparingInt(kind -> -kind.titles.size()))
            .filter(kind -> kind.shared(found) >= 2);
    if (best.isEmpty()) {
      errors.refuse(
          Place.START,
          "This is no table that Vigil knows.",
          "Begin it with the header row of one: " + all() + ".");
    }
    return best.orElseThrow();
  }

  private static boolean isUwazi(Set<String> found) {
    return !found.contains("id")
        && found.stream()
            .map(title -> title.toLowerCase(Locale.ROOT))
            .anyMatch(title -> title.equals("title") || title.startsWith("title__"));
  }

  private static String all() {
    return String.join(
        "; ",
        Stream.of(values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT) + " " + String.join(",", kind.titles))
            .toList());
  }

  private static Set<String> header(byte[] head, ErrorList errors) throws IOException {
    Set<String> found = new HashSet<>();
    CsvReader rows = new CsvReader(CsvText.of(new ByteArrayInputStream(head), errors));
    rows.next()
        .ifPresent(row ->
            row.cells().stream()
                .flatMap(cell -> Stream.of(cell.text().split("[;\t]")))
                .forEach(title -> found.add(title.strip())));
    return found;
  }

  private long shared(Set<String> found) {
    return titles.stream().filter(found::contains).count();
  }
}
