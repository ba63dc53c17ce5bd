package vigil.desk.exporting;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.casebook.Casebook;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.csv.PlainTable;
import vigil.core.date.DayRange;
import vigil.core.date.Edtf;
import vigil.core.id.PersonId;

/**
 * Tables that Uwazi imports, one for each template: a {@code title} that names the entity, date
 * ranges with {@code :} between their days, several values with {@code |}, coordinates as {@code
 * lat|lon} (docs/uwazi.md). Relationships name titles, so titles end with the id where two are
 * equal.
 */
final class Uwazi {
  private static final Pattern COORDINATES =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?), (-?\\d{1,3}(?:\\.\\d+)?)");

  private final Casebook casebook;
  private final UwaziTitles titles;
  private final Map<PersonId, List<PersonId>> links;

  Uwazi(Casebook casebook) {
    this.casebook = casebook;
    this.titles = new UwaziTitles(casebook);
    this.links = CaseTables.links(casebook);
  }

  void events(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Event event : casebook.events().values()) {
      rows.add(
          List.of(
              titles.of(event.id()),
              event.id().value(),
              range(event.when()),
              event.when().toString(),
              event.where(),
              coordinates(event.where()),
              event.summary()));
    }
    PlainTable.write(
        out,
        List.of("title", "vigil_id", "when", "when_edtf", "place", "place_geolocation", "summary"),
        rows);
  }

  void persons(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Person person : casebook.persons().values()) {
      rows.add(List.of(titles.of(person.id()), person.id().value(), person.name(), same(person)));
    }
    PlainTable.write(out, List.of("title", "vigil_id", "name", "same_as"), rows);
  }

  private String same(Person person) {
    List<String> others = new ArrayList<>();
    links.getOrDefault(person.id(), List.of()).forEach(other -> others.add(titles.of(other)));
    return String.join("|", others);
  }

  void sources(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Source source : casebook.sources().values()) {
      rows.add(
          List.of(
              titles.of(source.id()),
              source.id().value(),
              source.kind().code(),
              source.name(),
              source.publicName().orElse("")));
    }
    PlainTable.write(out, List.of("title", "vigil_id", "source_kind", "name", "public_name"), rows);
  }

  void statements(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Statement statement : casebook.statements().values()) {
      rows.add(
          List.of(
              statement.id().value(),
              statement.id().value(),
              titles.of(statement.source()),
              String.join("|", statement.derivesFrom().stream().map(this::derivation).toList()),
              range(statement.saidOn()),
              statement.saidOn().toString(),
              titles.of(statement.event()),
              statement.act().code(),
              statement.stance().code(),
              statement.quantity().quantity().toString(),
              String.join("|", statement.persons().stream().map(this::title).toList()),
              statement.when().map(Uwazi::range).orElse(""),
              statement.when().map(Edtf::toString).orElse(""),
              statement.where(),
              statement.reliability().code(),
              statement.consent().code(),
              statement.words()));
    }
    PlainTable.write(
        out,
        List.of(
            "title",
            "vigil_id",
            "source",
            "derives_from",
            "said_on",
            "said_on_edtf",
            "event",
            "act",
            "stance",
            "quantity",
            "persons",
            "when",
            "when_edtf",
            "place",
            "reliability",
            "consent",
            "text"),
        rows);
  }

  private String title(PersonId person) {
    return titles.of(person);
  }

  private String derivation(Derivation derivation) {
    return switch (derivation) {
      case Derivation.FromSource(var source) -> titles.of(source);
      case Derivation.FromStatement(var statement) -> statement.value();
    };
  }

  /** The first and the last day that a date may mean; an end that is not known stays empty. */
  private static String range(Edtf date) {
    DayRange days = DayRange.of(date);
    String first = days.first().map(LocalDate::toString).orElse("");
    String last = days.last().map(LocalDate::toString).orElse("");
    return first.isEmpty() && last.isEmpty() ? "" : first + ":" + last;
  }

  /** A place that was written as coordinates. */
  private static String coordinates(String place) {
    Matcher matcher = COORDINATES.matcher(place);
    return matcher.matches() ? matcher.group(1) + "|" + matcher.group(2) : "";
  }
}
