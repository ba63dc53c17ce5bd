package vigil.casebook.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.InvalidIdException;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;

/** What is written is read back as it was, whatever characters it is made of. */
class CsvTablesPropertyTest {
  private static final List<String> DANGERS =
      List.of(
          "=", "+", "-", "@", "'", "\"", ",", ";", "|", "\t", "\r\n", "\n", "\r", "\uFEFF", " ");

  @Property(tries = 300)
  void events_anyText_areReadBackAsTheyWere(@ForAll("events") List<Event> events)
      throws IOException {
    StringBuilder text = new StringBuilder();
    EventCsv.TABLE.write(events, text);

    assertThat(EventCsv.TABLE.read("events.csv", bytes(text), Naming.NONE).values())
        .isEqualTo(events);
    assertNothingRuns(text, "when");
  }

  @Property(tries = 300)
  void sources_anyText_areReadBackAsTheyWere(@ForAll("sources") List<Source> sources)
      throws IOException {
    StringBuilder text = new StringBuilder();
    SourceCsv.TABLE.write(sources, text);

    assertThat(SourceCsv.TABLE.read("sources.csv", bytes(text), Naming.NONE).values())
        .isEqualTo(sources);
    assertNothingRuns(text, "");
  }

  @Property(tries = 300)
  void persons_anyText_areReadBackAsTheyWere(@ForAll("persons") List<PersonCsv.Entry> persons)
      throws IOException {
    StringBuilder text = new StringBuilder();
    PersonCsv.TABLE.write(persons, text);

    assertThat(PersonCsv.TABLE.read("persons.csv", bytes(text), Naming.NONE).values())
        .isEqualTo(persons);
    assertNothingRuns(text, "");
  }

  @Property(tries = 300)
  void table_withAByteOrderMark_saysTheSame(@ForAll("sources") List<Source> sources)
      throws IOException {
    StringBuilder text = new StringBuilder("\uFEFF");
    SourceCsv.TABLE.write(sources, text);

    assertThat(SourceCsv.TABLE.read("sources.csv", bytes(text), Naming.NONE).values())
        .isEqualTo(sources);
  }

  private static InputStream bytes(StringBuilder text) {
    return new ByteArrayInputStream(text.toString().getBytes(UTF_8));
  }

  /** Dates before our era begin with a minus, which is a number to a spreadsheet. */
  private static void assertNothingRuns(StringBuilder text, String dates) {
    List<CsvRow> rows = Table.rows(text.toString());
    List<String> titles = rows.getFirst().cells().stream().map(CsvCell::text).toList();
    for (CsvRow row : rows) {
      for (int i = 0; i < titles.size(); i++) {
        if (!titles.get(i).equals(dates)) {
          assertThat(row.cells().get(i).text()).doesNotMatch("(?s)[=+\\-@\t\r\n\uFF1D].*");
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return unique(
        Combinators.combine(
                ids(),
                texts().filter(title -> !title.isBlank()),
                Arbitraries.of("2017-04", "-0044", "2017-02/2017-04", "XXXX-XX-XX"),
                texts(),
                texts())
            .as((id, title, when, where, summary) ->
                new Event(new EventId(id), title, Edtf.parse(when), where, summary)),
        Event::id);
  }

  @Provide
  Arbitrary<List<Source>> sources() {
    return unique(
        Combinators.combine(ids(), Arbitraries.of(SourceKind.class), texts(), texts().optional())
            .as((id, kind, name, shown) -> new Source(new SourceId(id), kind, name, shown)),
        Source::id);
  }

  @Provide
  Arbitrary<List<PersonCsv.Entry>> persons() {
    Arbitrary<PersonCsv.Entry> entry =
        Combinators.combine(ids(), texts(), ids().map(PersonId::new).list().ofMaxSize(3))
            .as((id, name, same) -> new PersonCsv.Entry(new Person(new PersonId(id), name), same));
    return unique(entry, read -> read.person().id());
  }

  private static <T> Arbitrary<List<T>> unique(Arbitrary<T> each, Function<T, Object> id) {
    return each.list()
        .ofMaxSize(8)
        .map(all -> {
          Map<Object, T> byId = new LinkedHashMap<>();
          all.forEach(one -> byId.putIfAbsent(id.apply(one), one));
          return List.copyOf(byId.values());
        });
  }

  /** Any characters that a file in UTF-8 can hold, the dangerous ones often. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .all()
            .ofMaxLength(6)
            .filter(text -> UTF_8.newEncoder().canEncode(text));
    return Arbitraries.oneOf(Arbitraries.of(DANGERS), any)
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  private static Arbitrary<String> ids() {
    return texts()
        .map(FieldReader::oneSpelling)
        .map(String::strip)
        .filter(text -> id(text).isPresent());
  }

  private static Optional<PersonId> id(String text) {
    try {
      return Optional.of(new PersonId(text));
    } catch (InvalidIdException notAnId) {
      return Optional.empty();
    }
  }
}
