package vigil.casebook.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vigil.core.id.EventId;
import vigil.core.id.InvalidIdException;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Vocabulary;

/**
 * Which source names which person as a victim, as CSV: a row for each person in an event and type
 * of act, with the columns {@code event, act, person}, and a column {@code source:ID} for each
 * source, which holds {@code 1} where it names the person and {@code 0} or nothing where it does
 * not. What an estimate of the unseen starts from.
 */
public final class ListCsv {
  private static final String SOURCE = "source:";
  private static final Title EVENT = new Title("event");
  private static final Title ACT = new Title("act");
  private static final Title PERSON = new Title("person");
  private static final List<Title> FIXED = List.of(EVENT, ACT, PERSON);
  private static final String NAMED = "1";
  private static final String NOT_NAMED = "0";

  private ListCsv() {}

  private record Title(String title) implements Column {}

  /** The column of a source. */
  private record Named(String title, SourceId source) implements Column {}

  /**
   * A row.
   *
   * @param sources who name the person, at least one where it is written
   */
  public record Listed(EventId event, ActType act, PersonId person, SortedSet<SourceId> sources) {
    public Listed {
      sources = new TreeSet<>(sources);
    }
  }

  /** The columns that say that a table is one of lists. */
  public static List<String> titles() {
    return Column.titles(FIXED);
  }

  /**
   * Reads a table.
   *
   * @param file the file's name, as the errors shall say it
   * @throws CsvRefused with everything that is wrong with the table
   */
  public static Sheet<Listed> read(String file, InputStream content, Vocabulary vocabulary)
      throws IOException {
    ErrorList errors = new ErrorList(file);
    List<Named> sources = new ArrayList<>();
    TableReader table =
        TableReader.open(
            content,
            titles -> {
              titles.forEach(title -> named(title).ifPresent(sources::add));
              return Stream.concat(FIXED.stream(), sources.stream()).toList();
            },
            errors);
    ActCells acts = new ActCells(vocabulary);
    List<Sheet.Row<Listed>> rows = table.rows(fields -> record(fields, acts, sources));
    errors.refuseIfAny();
    return new Sheet<>(table.titles(), rows);
  }

  private static Optional<Named> named(String title) {
    if (!title.startsWith(SOURCE)) {
      return Optional.empty();
    }
    try {
      String source = FieldReader.oneSpelling(title.substring(SOURCE.length()).strip());
      return Optional.of(new Named(title, new SourceId(source)));
    } catch (InvalidIdException noId) {
      return Optional.empty();
    }
  }

  private static Optional<Sheet.Row<Listed>> record(
      FieldReader fields, ActCells acts, List<Named> sources) {
    Optional<EventId> event = fields.id(fields.free(EVENT), EventId::new);
    ActType act = acts.read(fields, fields.free(ACT));
    Optional<PersonId> person = fields.id(fields.free(PERSON), PersonId::new);
    SortedSet<SourceId> naming = new TreeSet<>();
    sources.stream()
        .filter(column -> isNamed(fields, column))
        .forEach(column -> naming.add(column.source()));
    return event.flatMap(
        in -> person.map(who -> new Sheet.Row<>(fields.line(), new Listed(in, act, who, naming))));
  }

  private static boolean isNamed(FieldReader fields, Column column) {
    return fields
        .read(
            fields.plain(column),
            text ->
                Optional.of(text.equals(NAMED)).filter(named -> named || text.equals(NOT_NAMED)),
            "Write 1 where the source names the person, and 0 where it does not.")
        .orElse(false);
  }

  /**
   * Writes lists as {@link #read} reads them.
   *
   * @param sources a column for each, in this order
   */
  public static void write(Iterable<Listed> records, SortedSet<SourceId> sources, Appendable out)
      throws IOException {
    List<String> titles = new ArrayList<>(titles());
    sources.forEach(source -> titles.add(SOURCE + source.value()));
    TableWriter.write(out, titles, records, record -> row(record, sources));
  }

  private static List<String> row(Listed record, SortedSet<SourceId> sources) {
    List<String> row = new ArrayList<>();
    row.add(FormulaGuard.guarded(record.event().value()));
    row.add(record.act().code());
    row.add(FormulaGuard.guarded(record.person().value()));
    sources.forEach(source -> row.add(record.sources().contains(source) ? NAMED : NOT_NAMED));
    return row;
  }
}
