package vigil.desk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.date.EdtfWords;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.core.quantity.QuantityWords;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.page.Address;
import vigil.desk.page.Option;
import vigil.desk.search.Hit.Fact;
import vigil.desk.search.index.EntryKey;
import vigil.desk.search.index.Marking;
import vigil.desk.search.index.Piece;

/** Reads in the casebook what was found. Not for several threads. */
final class Hits {
  private static final String BETWEEN = " · ";

  private final Casebook casebook;
  private final Language language;
  private final Marking marking;
  private final Text words;

  Hits(Casebook casebook, Language language, Marking marking, Text words) {
    this.casebook = casebook;
    this.language = language;
    this.marking = marking;
    this.words = words;
  }

  /** What was found under a key; nothing when it is not there any more. */
  Optional<Hit> of(EntryKey key) {
    return switch (key.kind()) {
      case STATEMENT ->
          Optional.ofNullable(casebook.statements().get(new StatementId(key.id()))).map(this::of);
      case EVENT -> Optional.ofNullable(casebook.events().get(new EventId(key.id()))).map(this::of);
      case PERSON ->
          Optional.ofNullable(casebook.persons().get(new PersonId(key.id()))).map(this::of);
      case SOURCE ->
          Optional.ofNullable(casebook.sources().get(new SourceId(key.id()))).map(this::of);
      case GROUP, ACT, INVOLVEMENT, DOCUMENT, INTERVENTION ->
          new FurtherHits(casebook, language, marking, words).of(key);
    };
  }

  private Hit of(Statement statement) {
    List<Option> links = new ArrayList<>();
    @Nullable Event event = casebook.events().get(statement.event());
    if (event != null) {
      String address = Address.of("events", event.id().value()) + "#" + statement.id();
      links.add(new Option(address, event.title()));
    }
    statement
        .envelope()
        .ifPresent(id -> links.add(new Option(Address.of("inbox", id), words.get("testimony"))));
    return new Hit(
        words.get("kind.statement"),
        Address.of("statements", statement.id().value()),
        title(statement),
        marking.excerpt(statement.words()),
        facts(statement),
        links,
        statement.isWithdrawn()
            ? Optional.of(statement.consent().label(language))
            : Optional.empty());
  }

  private List<Piece> title(Statement statement) {
    List<Piece> title = new ArrayList<>(marking.of(statement.id().value() + BETWEEN));
    title.addAll(marking.of(name(statement.source())));
    String what =
        String.join(
            BETWEEN,
            "",
            statement.stance().label(language),
            Vocabulary.standard().label(statement.act(), language),
            QuantityWords.of(statement.quantity().quantity(), language));
    title.add(new Piece(what, false));
    return title;
  }

  private List<Fact> facts(Statement statement) {
    List<Fact> facts = new ArrayList<>();
    Optional.ofNullable(casebook.sources().get(statement.source()))
        .ifPresent(source -> add(facts, "source", source.kind().label(language)));
    add(facts, "said", EdtfWords.of(statement.saidOn(), language));
    statement.when().ifPresent(when -> add(facts, "when", EdtfWords.of(when, language)));
    add(facts, "where", statement.where());
    add(
        facts,
        "persons",
        statement.persons().stream().map(this::name).collect(Collectors.joining(", ")));
    add(facts, "quoted", statement.quantity().words());
    return facts;
  }

  private Hit of(Event event) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "when", EdtfWords.of(event.when(), language));
    add(facts, "where", event.where());
    return thing(
        "kind.event",
        Address.of("events", event.id().value()),
        marking.of(event.title()),
        marking.excerpt(event.summary()),
        facts);
  }

  private Hit of(Person person) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "entry", person.id().value());
    return thing(
        "kind.person",
        "/persons#" + Address.of(person.id().value()).substring(1),
        marking.of(name(person.id())),
        List.of(),
        facts);
  }

  private Hit of(Source source) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "source", source.kind().label(language));
    source.publicName().ifPresent(shown -> add(facts, "public-name", shown));
    return thing(
        "kind.source",
        Address.of("sources", source.id().value()),
        marking.of(name(source.id())),
        List.of(),
        facts);
  }

  private Hit thing(
      String kind, String address, List<Piece> title, List<Piece> said, List<Fact> facts) {
    return new Hit(words.get(kind), address, title, said, facts, List.of(), Optional.empty());
  }

  private void add(List<Fact> facts, String label, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(words.get("fact." + label), marking.of(value)));
    }
  }

  private String name(SourceId id) {
    return Optional.ofNullable(casebook.sources().get(id))
        .map(Source::name)
        .filter(name -> !name.isEmpty())
        .orElse(id.value());
  }

  private String name(PersonId id) {
    return Optional.ofNullable(casebook.persons().get(id))
        .map(Person::name)
        .filter(name -> !name.isEmpty())
        .orElse(id.value());
  }
}
