package vigil.desk.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.csv.CsvError;
import vigil.casebook.csv.PersonCsv;
import vigil.casebook.csv.Sheet;
import vigil.casebook.csv.StatementRow;
import vigil.casebook.csv.StatementSheet;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.InvalidIdException;
import vigil.core.id.PersonId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuantityException;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.exporting.UwaziTitles;

/**
 * Makes entries of what Uwazi exports. An entity is known by its {@code vigil_id}; without one, its
 * id is made from its template and title, so that another export of it updates the same entry.
 * Relationships name titles.
 */
final class UwaziEntities {
  private static final Set<String> STATEMENT_TITLES =
      Set.of(
          "id",
          "source",
          "source_kind",
          "derives_from",
          "said_on",
          "event",
          "act",
          "stance",
          "quantity",
          "persons",
          "when",
          "where",
          "reliability",
          "consent",
          "text");

  private static final String UNNAMED = "unnamed";

  private final KeyedNames names;
  private final List<CsvError> problems;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<SourceId, SourceKind> kinds = new HashMap<>();

  UwaziEntities(Casebook base, KeyedNames names, List<CsvError> problems) {
    this.names = names;
    this.problems = problems;
    UwaziTitles titles = new UwaziTitles(base);
    base.events().keySet().forEach(event -> know("event", titles.of(event), event.value()));
    base.persons().keySet().forEach(person -> know("person", titles.of(person), person.value()));
    base.sources().keySet().forEach(source -> know("source", titles.of(source), source.value()));
    base.sources().values().forEach(source -> kinds.put(source.id(), source.kind()));
  }

  /** A file that Uwazi wrote. */
  record Exported(String file, UwaziTable table) {
    /** The template, as the properties show. */
    String template() {
      if (table.has("stance")) {
        return "statement";
      }
      if (table.has("source_kind")) {
        return "source";
      }
      return table.has("same_as") || table.has("name") ? "person" : "event";
    }
  }

  /** The tables of all files, those that others name first. */
  List<Table> tables(List<Exported> files) {
    List<Table> tables = new ArrayList<>();
    for (Exported file : files) {
      switch (file.template()) {
        case "event" -> tables.add(new Table.Events(file.file(), rows(file, this::event)));
        case "source" -> tables.add(new Table.Sources(file.file(), rows(file, this::source)));
        default -> {}
      }
    }
    files.stream()
        .filter(file -> file.template().equals("person"))
        .forEach(
            file -> file.table().rows().forEach(row -> id("person", new Cursor(file.file(), row))));
    for (Exported file : files) {
      switch (file.template()) {
        case "person" -> tables.add(new Table.Persons(file.file(), rows(file, this::person)));
        case "statement" -> tables.add(statements(file));
        default -> {}
      }
    }
    return tables;
  }

  private <T> Sheet<T> rows(Exported file, Function<Cursor, T> of) {
    List<Sheet.Row<T>> rows = new ArrayList<>();
    for (UwaziTable.Row row : file.table().rows()) {
      rows.add(new Sheet.Row<>(row.line(), of.apply(new Cursor(file.file(), row))));
    }
    Set<String> titles = file.table().has(PersonCsv.SAME_AS) ? Set.of(PersonCsv.SAME_AS) : Set.of();
    return new Sheet<>(titles, rows);
  }

  private record Cursor(String file, UwaziTable.Row row) {}

  private Event event(Cursor at) {
    UwaziTable.Row row = at.row();
    String place = row.text("place", "location", "where");
    return new Event(
        new EventId(id("event", at)),
        row.inAllLanguages("title"),
        date(at, "when", "date").orElse(Edtf.unknownDay()),
        place.isEmpty() ? coordinates(row) : place,
        row.inAllLanguages(row.table().has("summary") ? "summary" : "description"));
  }

  private static String coordinates(UwaziTable.Row row) {
    return String.join(", ", row.values("place_geolocation"));
  }

  private Source source(Cursor at) {
    SourceId id = new SourceId(id("source", at));
    SourceKind kind = coded(at, "source_kind", SourceKind::of).orElse(SourceKind.DOCUMENT);
    kinds.put(id, kind);
    return new Source(
        id,
        kind,
        at.row().table().has("name") ? at.row().text("name") : at.row().title(),
        Optional.of(at.row().text("public_name")).filter(name -> !name.isEmpty()));
  }

  private PersonCsv.Entry person(Cursor at) {
    String name = at.row().table().has("name") ? at.row().text("name") : at.row().title();
    return new PersonCsv.Entry(
        new Person(new PersonId(id("person", at)), name),
        at.row().values(PersonCsv.SAME_AS).stream()
            .map(title -> new PersonId(named("person", title)))
            .toList());
  }

  private Table statements(Exported file) {
    file.table().rows().forEach(row -> id("statement", new Cursor(file.file(), row)));
    List<StatementRow> rows = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (UwaziTable.Row row : file.table().rows()) {
      rows.add(statement(new Cursor(file.file(), row)));
      lines.add(row.line());
    }
    return new Table.Statements(file.file(), new StatementSheet(STATEMENT_TITLES, rows, lines));
  }

  private StatementRow statement(Cursor at) {
    UwaziTable.Row row = at.row();
    SourceId source = new SourceId(named("source", row.text("source")));
    Statement statement =
        Statement.draft(
                new StatementId(id("statement", at)),
                source,
                new EventId(named("event", row.text("event"))),
                act(at),
                coded(at, "stance", Stance::of).orElse(Stance.ALLEGES))
            .derivesFrom(row.values("derives_from").stream().map(this::derivation).toList())
            .saidOn(date(at, "said_on").orElse(Edtf.unknownDay()))
            .quantity(QuotedQuantity.of(quantity(at)))
            .persons(
                row.values("persons").stream()
                    .map(title -> new PersonId(named("person", title)))
                    .toList())
            .when(date(at, "when"))
            .where(row.text("place", "where"))
            .reliability(coded(at, "reliability", Reliability::of).orElse(Reliability.UNKNOWN))
            .consent(coded(at, "consent", Consent::of).orElse(Consent.INTERNAL))
            .words(row.inAllLanguages("text"))
            .build();
    return new StatementRow(
        statement,
        Optional.ofNullable(kinds.get(source)).orElse(SourceKind.DOCUMENT),
        statement.act().code());
  }

  private ActType act(Cursor at) {
    String written = at.row().text("act");
    return Vocabulary.standard()
        .find(written)
        .orElseGet(() -> {
          try {
            return new ActType(Slug.from(written.isEmpty() ? UNNAMED : written).value());
          } catch (InvalidIdException noLetterInIt) {
            refuse(at, "act", written);
            return new ActType(UNNAMED);
          }
        });
  }

  private Derivation derivation(String title) {
    @Nullable String statement = ids.get("statement " + title);
    return statement == null
        ? new Derivation.FromSource(new SourceId(named("source", title)))
        : new Derivation.FromStatement(new StatementId(statement));
  }

  private Quantity quantity(Cursor at) {
    String written = at.row().text("quantity");
    try {
      return Quantity.parse(written.isEmpty() ? "?" : written);
    } catch (QuantityException wrong) {
      refuse(at, "quantity", written);
      return Quantity.parse("?");
    }
  }

  /** The date as it left Vigil, as long as nobody changed the days beside it. */
  private Optional<Edtf> date(Cursor at, String... properties) {
    String written = at.row().text(properties);
    String exact = at.row().text(properties[0] + "_edtf");
    if (written.isEmpty() && exact.isEmpty()) {
      return Optional.empty();
    }
    Optional<Edtf> ours = UwaziDates.exact(exact).filter(date -> UwaziDates.covers(date, written));
    Optional<Edtf> date = ours.or(() -> UwaziDates.edtf(written));
    if (date.isEmpty()) {
      refuse(at, properties[0], written);
    }
    return date;
  }

  private <T> Optional<T> coded(Cursor at, String property, Function<String, Optional<T>> of) {
    String written = at.row().text(property);
    Optional<T> found = of.apply(written);
    if (found.isEmpty() && !written.isEmpty()) {
      refuse(at, property, written);
    }
    return found;
  }

  /** Some cells are read twice. */
  private void refuse(Cursor at, String property, String written) {
    CsvError error =
        new CsvError(
            at.file(),
            at.row().line(),
            1,
            property,
            "'%s' is not valid here.".formatted(written),
            "Correct it in Uwazi, or in the table.");
    if (!problems.contains(error)) {
      problems.add(error);
    }
  }

  private String id(String template, Cursor at) {
    UwaziTable.Row row = at.row();
    String given = row.text("vigil_id");
    String made =
        names.of(template, List.of("uwazi", row.title(), Integer.toString(row.earlier())));
    String id = given.isEmpty() ? made : valid(at, given).orElse(made);
    know(template, row.title(), id);
    return id;
  }

  /** All kinds of ids have the same rules. */
  private Optional<String> valid(Cursor at, String given) {
    try {
      return Optional.of(new EventId(given).value());
    } catch (InvalidIdException noId) {
      refuse(at, "vigil_id", given);
      return Optional.empty();
    }
  }

  private String named(String template, String title) {
    @Nullable String known = ids.get(template + " " + title);
    return known == null ? names.of(template, List.of("uwazi", title, "0")) : known;
  }

  private void know(String template, String title, String id) {
    ids.put(template + " " + title, id);
  }
}
