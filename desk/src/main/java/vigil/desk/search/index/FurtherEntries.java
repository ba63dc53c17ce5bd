package vigil.desk.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Act;
import vigil.casebook.Casebook;
import vigil.casebook.CustodyStep;
import vigil.casebook.Document;
import vigil.casebook.Event;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.vocabulary.ActType;

/** What can be found of groups, acts, who had to do with them, documents and interventions. */
final class FurtherEntries {
  private FurtherEntries() {}

  static Entry of(Group group) {
    return new Entry(
        Entries.key(group.reference()),
        List.of(Passage.of(group.size().words())),
        List.of(group.name()),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Long.MIN_VALUE);
  }

  static Entry of(Casebook casebook, Act act) {
    return new Entry(
        Entries.key(act.reference()),
        List.of(),
        names(casebook, act.victim()),
        places(casebook, act),
        Optional.of(act.type()),
        Optional.empty(),
        when(casebook, act),
        ties(act),
        recency(when(casebook, act)));
  }

  /** An involvement is found by who it was, and by what the act is found by. */
  static Entry of(Casebook casebook, Involvement involvement) {
    Optional<Act> act = Optional.ofNullable(casebook.acts().get(involvement.act()));
    Optional<Edtf> when = act.flatMap(one -> when(casebook, one));
    Optional<ActType> type = act.map(Act::type);
    return new Entry(
        Entries.key(involvement.reference()),
        List.of(),
        names(casebook, involvement.who()),
        act.map(one -> places(casebook, one)).orElse(List.of()),
        type,
        Optional.empty(),
        when,
        Stream.concat(ties(involvement).stream(), act.stream().flatMap(one -> ties(one).stream()))
            .collect(Collectors.toSet()),
        recency(when));
  }

  static Entry of(Casebook casebook, Document document) {
    List<Passage> passages = new ArrayList<>();
    passages.add(Passage.of(document.title()));
    passages.add(Passage.of(document.text()));
    document.file().map(Document.FileKept::name).map(Passage::of).ifPresent(passages::add);
    List<String> names = new ArrayList<>(List.of(document.origin().from()));
    document.author().map(casebook.sources()::get).ifPresent(author -> names.add(author.name()));
    for (CustodyStep step : document.custody()) {
      passages.add(Passage.of(step.note()));
      names.add(step.from());
      names.add(step.to());
    }
    return new Entry(
        Entries.key(document.reference()),
        passages,
        names,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(document.datedOn()),
        ties(document),
        Entries.first(document.datedOn()));
  }

  static Entry of(Casebook casebook, Intervention intervention) {
    return new Entry(
        Entries.key(intervention.reference()),
        List.of(
            Passage.of(intervention.to()),
            Passage.of(intervention.what()),
            Passage.of(intervention.outcome())),
        List.of(intervention.to()),
        event(casebook, intervention.event(), Event::where).stream().toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(intervention.on()),
        ties(intervention),
        Entries.first(intervention.on()));
  }

  /** The names by which a party is known. */
  static List<String> names(Casebook casebook, Party party) {
    return switch (party) {
      case Party.OfPerson(var id) ->
          Optional.ofNullable(casebook.persons().get(id)).map(one -> one.name()).stream().toList();
      case Party.OfGroup(var id) ->
          Optional.ofNullable(casebook.groups().get(id)).map(Group::name).stream().toList();
    };
  }

  private static List<String> places(Casebook casebook, Act act) {
    return Stream.concat(
            Stream.of(act.where()), event(casebook, act.event(), Event::where).stream())
        .toList();
  }

  private static Optional<Edtf> when(Casebook casebook, Act act) {
    return act.when().or(() -> event(casebook, act.event(), Event::when));
  }

  private static <T> Optional<T> event(Casebook casebook, EventId id, Function<Event, T> part) {
    @Nullable Event event = casebook.events().get(id);
    return Optional.ofNullable(event).map(part);
  }

  private static Set<EntryKey> ties(vigil.casebook.Entry entry) {
    return entry.refersTo().stream().map(Entries::key).collect(Collectors.toSet());
  }

  private static long recency(Optional<Edtf> when) {
    return when.map(Entries::first).orElse(Long.MIN_VALUE);
  }
}
