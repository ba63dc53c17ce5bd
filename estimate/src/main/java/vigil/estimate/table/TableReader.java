package vigil.estimate.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vigil.estimate.CaptureHistories;

/**
 * Reads capture histories: a header row, then a row for every combination of lists with its {@code
 * count}, or a row for every person. A list is a column of 0 and 1. In a file without {@code count}
 * a column in which most fields that are filled in are something else is no list, and is passed
 * over; in one that is a list no field may be blank.
 */
public final class TableReader {
  private static final String COUNT = "count";

  /** So few rows may be different persons on different lists. */
  private static final int FEW = 4;

  /** More persons than there are. */
  private static final long TOO_MANY = 10_000_000_000L;

  private final Layout layout;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Integer> lists = new ArrayList<>();
  private final Map<String, Map<String, Map<Integer, Long>>> counts = new LinkedHashMap<>();
  private List<Field> header = List.of();
  private int count = -1;
  private long counted;

  private TableReader(Layout layout) {
    this.layout = layout;
  }

  /**
   * Reads a file.
   *
   * @param name of the file, for messages
   * @throws TableRefused when it is not such a table, with every fault and its place
   */
  public static OverlapTable read(String name, String text, Layout layout) throws TableRefused {
    TableReader reader = new TableReader(layout);
    reader.readHeader(text);
    if (reader.faults.isEmpty()) {
      reader.rows(text, reader::readRow);
    }
    if (!reader.faults.isEmpty()) {
      throw new TableRefused(name, reader.faults);
    }
    return reader.table();
  }

  /** Reads the file twice rather than keep its rows: a table of persons may have many. */
  private void readHeader(String text) {
    List<Columns> found = new ArrayList<>();
    Rows.each(
        text,
        faults,
        row -> {
          if (found.isEmpty()) {
            header = row;
            found.add(new Columns(row));
          } else {
            found.getFirst().take(row);
          }
        });
    if (found.isEmpty()) {
      faults.add(
          new Fault(1, 1, "The file is empty. It needs a row with the names of the columns."));
      return;
    }
    Set<String> names = readNames();
    for (int i = 0; i < header.size(); i++) {
      boolean free = i != count && !layout.names(header.get(i).text());
      if (free && (count >= 0 || found.getFirst().looksLikeAList(i))) {
        lists.add(i);
      }
    }
    checkLayout(names);
    if (count < 0 && faults.isEmpty()) {
      checkCounts(found.getFirst(), text);
    }
  }

  private Set<String> readNames() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      Field field = header.get(i);
      if (field.text().isEmpty()) {
        faults.add(field.fault("This column has no name. Give it one."));
      } else if (!seen.add(field.text())) {
        faults.add(field.fault("There are two columns of the name %s.".formatted(field.text())));
      } else if (field.text().equalsIgnoreCase(COUNT)) {
        require(field, count < 0, "There are two columns of counts. Leave one out.");
        count = i;
      }
    }
    return seen;
  }

  /** All rows but the first, whose faults of form are known. */
  private void rows(String text, Consumer<List<Field>> taker) {
    List<Field> names = header;
    Rows.each(
        text,
        new ArrayList<>(),
        row -> {
          if (row.getFirst().line() > names.getFirst().line()) {
            taker.accept(row);
          }
        });
  }

  /**
   * A table of counts in which no column is called so would be read as one person a row. It is told
   * by a usual name of counts, or by a column of numbers beside combinations that are there once.
   */
  private void checkCounts(Columns columns, String text) {
    List<Integer> candidates =
        IntStream.range(0, header.size())
            .filter(i -> columns.looksLikeCounts(i) && !layout.names(header.get(i).text()))
            .filter(i -> !(lists.contains(i) && columns.isZerosAndOnes(i)))
            .boxed()
            .toList();
    boolean distinct =
        !candidates.isEmpty() && columns.rows() >= FEW && areDistinct(columns.rows(), text);
    for (int i : candidates) {
      require(
          header.get(i),
          !columns.isCalledLikeCounts(i) && (lists.contains(i) || !distinct),
          "The column %s has whole numbers, as a table has that counts persons, and no column is named count. Name it count; or, when every row is one person, give it another name or leave it out."
              .formatted(header.get(i).text()));
    }
  }

  private boolean areDistinct(long rows, String text) {
    Set<List<String>> seen = new HashSet<>();
    rows(text, row -> seen.add(combination(row)));
    return seen.size() == rows;
  }

  private List<String> combination(List<Field> row) {
    return IntStream.range(0, row.size())
        .filter(i -> lists.contains(i) || layout.names(header.get(i).text()))
        .mapToObj(i -> row.get(i).text())
        .toList();
  }

  private void checkLayout(Set<String> seen) {
    Field first = header.getFirst();
    for (String wanted : layout.strata()) {
      require(
          first,
          seen.contains(wanted),
          "There is no column %s to part the persons by.".formatted(wanted));
    }
    for (String wanted : layout.replicate()) {
      require(
          first, seen.contains(wanted), "There is no column %s of replicates.".formatted(wanted));
    }
    require(
        first,
        !lists.isEmpty(),
        "There is no list: no column has 0 or 1 in it. Write 1 where somebody is on a list and 0"
            + " where not, and part the columns by commas, semicolons or tabs.");
    require(
        first,
        lists.size() <= CaptureHistories.MOST_LISTS,
        "There are %d lists, and at most %d can be estimated from. Merge lists that work alike."
            .formatted(lists.size(), CaptureHistories.MOST_LISTS));
  }

  private void require(Field at, boolean holds, String problem) {
    if (!holds) {
      faults.add(at.fault(problem));
    }
  }

  private void readRow(List<Field> row) {
    if (row.size() != header.size()) {
      faults.add(
          row.getFirst()
              .fault(
                  "This row has %d fields and the header has %d."
                      .formatted(row.size(), header.size())));
      return;
    }
    int faultsBefore = faults.size();
    int pattern = 0;
    for (int i = 0; i < lists.size(); i++) {
      Field field = row.get(lists.get(i));
      switch (field.text()) {
        case "1" -> pattern |= 1 << i;
        case "0" -> {}
        default ->
            faults.add(
                field.fault(
                    "In a list column there is 0 or 1, not \"%s\".".formatted(field.text())));
      }
    }
    checkVersion(row);
    long number = count < 0 ? 1 : number(row.get(count));
    if (faults.size() > faultsBefore) {
      return;
    }
    require(
        row.getFirst(),
        pattern != 0 || number == 0,
        "Nobody can be counted who is on no list: that number is what is to be estimated. Remove"
            + " this row.");
    if (pattern != 0) {
      counts
          .computeIfAbsent(key(layout.replicate(), row), _ -> new TreeMap<>())
          .computeIfAbsent(key(layout.strata(), row), _ -> new HashMap<>())
          .merge(pattern, number, Math::addExact);
    }
  }

  /** A version without a name would be one more version, with the persons of no other. */
  private void checkVersion(List<Field> row) {
    for (int i = 0; i < header.size(); i++) {
      if (layout.replicate().contains(header.get(i).text()) && row.get(i).text().isEmpty()) {
        faults.add(
            row.get(i)
                .fault(
                    "This row does not say which version of the table it belongs to. Fill in the"
                        + " column %s.".formatted(header.get(i).text())));
      }
    }
  }

  private String key(List<String> columns, List<Field> row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (columns.contains(header.get(i).text())) {
        values.add(row.get(i).text());
      }
    }
    return values.stream().anyMatch(String::isEmpty) ? "" : String.join(", ", values);
  }

  private long number(Field field) {
    try {
      long number = Long.parseLong(field.text());
      if (number >= 0) {
        boolean possible = number <= TOO_MANY - counted;
        require(field, possible, "So many persons there are not. Check this count.");
        counted += possible ? number : 0;
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    faults.add(
        field.fault("A count is a whole number from 0 on, not \"%s\".".formatted(field.text())));
    return 0;
  }

  private OverlapTable table() {
    List<String> names = lists.stream().map(i -> header.get(i).text()).collect(Collectors.toList());
    SequencedMap<String, SequencedMap<String, CaptureHistories>> versions = new LinkedHashMap<>();
    counts.forEach((replicate, strata) -> {
      SequencedMap<String, CaptureHistories> byStratum = new LinkedHashMap<>();
      strata.forEach((stratum, patterns) ->
          byStratum.put(stratum, CaptureHistories.ofPatterns(names, patterns)));
      versions.put(replicate, byStratum);
    });
    if (versions.isEmpty()) {
      SequencedMap<String, CaptureHistories> nobody = new LinkedHashMap<>();
      nobody.put("", CaptureHistories.ofPatterns(names, Map.of()));
      versions.put("", nobody);
    }
    return new OverlapTable(names, versions);
  }
}
