package vigil.desk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Act;
import vigil.casebook.Casebook;
import vigil.casebook.Document;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.casebook.Person;
import vigil.casebook.Reference;
import vigil.casebook.Source;
import vigil.core.date.EdtfWords;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
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

/** Reads groups, acts, documents and interventions that were found. Not for several threads. */
final class FurtherHits {
  private final Casebook casebook;
  private final Language language;
  private final Marking marking;
  private final Text words;
  private final List<Fact> facts = new ArrayList<>();

  FurtherHits(Casebook casebook, Language language, Marking marking, Text words) {
    this.casebook = casebook;
    this.language = language;
    this.marking = marking;
    this.words = words;
  }

  /** What was found under a key; nothing when it is not there any more, or of another kind. */
  Optional<Hit> of(EntryKey key) {
    String id = key.id();
    return switch (key.kind()) {
      case GROUP -> Optional.ofNullable(casebook.groups().get(new GroupId(id))).map(this::of);
      case ACT -> Optional.ofNullable(casebook.acts().get(new ActId(id))).map(this::of);
      case INVOLVEMENT ->
          Optional.ofNullable(casebook.involvements().get(new InvolvementId(id))).flatMap(this::of);
      case DOCUMENT ->
          Optional.ofNullable(casebook.documents().get(new DocumentId(id))).map(this::of);
      case INTERVENTION ->
          Optional.ofNullable(casebook.interventions().get(new InterventionId(id))).map(this::of);
      case STATEMENT, EVENT, PERSON, SOURCE -> Optional.empty();
    };
  }

  private Hit of(Group group) {
    add("size", QuantityWords.of(group.size().quantity(), language));
    add("quoted", group.size().words());
    String name = group.name().isEmpty() ? group.id().value() : group.name();
    return hit("group", Address.of("groups", group.id().value()), name, "", Optional.empty());
  }

  private Hit of(Act act) {
    act.when().ifPresent(when -> add("when", EdtfWords.of(when, language)));
    add("where", act.where());
    String title = type(act) + " · " + name(act.victim());
    return hit("act", Address.of("acts", act.id().value()), title, "", Optional.of(act.event()));
  }

  private Optional<Hit> of(Involvement involvement) {
    @Nullable Act act = casebook.acts().get(involvement.act());
    if (act == null) {
      return Optional.empty();
    }
    add("degree", involvement.degree().label(language));
    act.when().ifPresent(when -> add("when", EdtfWords.of(when, language)));
    add("where", act.where());
    String title = name(involvement.who()) + " · " + type(act) + " · " + name(act.victim());
    return Optional.of(
        hit(
            "involvement",
            Address.of("acts", act.id().value()),
            title,
            "",
            Optional.of(act.event())));
  }

  private Hit of(Document document) {
    add("dated", EdtfWords.of(document.datedOn(), language));
    document
        .author()
        .map(casebook.sources()::get)
        .map(Source::name)
        .ifPresent(author -> add("author", author));
    String title = document.title().isEmpty() ? document.id().value() : document.title();
    return hit(
        "document",
        Address.of("documents", document.id().value()),
        title,
        document.text(),
        Optional.empty());
  }

  private Hit of(Intervention intervention) {
    add("when", EdtfWords.of(intervention.on(), language));
    add("to", intervention.to());
    String said =
        String.join(
            " ",
            Stream.of(intervention.what(), intervention.outcome())
                .filter(part -> !part.isEmpty())
                .toList());
    return hit(
        "intervention",
        Address.of("interventions", intervention.id().value()),
        intervention.kind().label(language),
        said,
        Optional.of(intervention.event()));
  }

  private Hit hit(String kind, String address, String title, String said, Optional<EventId> event) {
    List<Option> links =
        event
            .map(casebook.events()::get)
            .map(one -> new Option(Address.of("events", one.id().value()), one.title()))
            .stream()
            .toList();
    List<Piece> excerpt = said.isEmpty() ? List.of() : marking.excerpt(said);
    return new Hit(
        words.get("kind." + kind),
        address,
        marking.of(title),
        excerpt,
        List.copyOf(facts),
        links,
        Optional.empty());
  }

  private void add(String label, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(words.get("fact." + label), marking.of(value)));
    }
  }

  private String type(Act act) {
    return Vocabulary.standard().label(act.type(), language);
  }

  private String name(Party party) {
    String name =
        switch (party) {
          case Party.OfPerson(var id) ->
              Optional.ofNullable(casebook.persons().get(id)).map(Person::name).orElse("");
          case Party.OfGroup(var id) ->
              Optional.ofNullable(casebook.groups().get(id)).map(Group::name).orElse("");
        };
    return name.isEmpty() ? Reference.to(party).id() : name;
  }
}
