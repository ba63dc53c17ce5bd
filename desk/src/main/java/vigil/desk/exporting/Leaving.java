package vigil.desk.exporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Act;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Document;
import vigil.casebook.Entry;
import vigil.casebook.Event;
import vigil.casebook.PersonClasses;
import vigil.casebook.PersonLink;
import vigil.casebook.Reference;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.SourceKind;

/**
 * What of a casebook may leave the desk: all but what {@link Withheld} names. Who copied a
 * withdrawn statement derives from its roots instead, so that the figures stay the same; a root
 * that may not be told is a source without a name. All of the rest leaves: a change that is refused
 * here is our mistake.
 */
final class Leaving {
  private final Casebook all;
  private final Set<Reference> hidden;
  private final Map<SourceId, SourceId> unnamed = new HashMap<>();
  private final Map<StatementId, Set<Derivation>> told = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();

  private Leaving(Casebook all) {
    this.all = all;
    this.hidden = Withheld.of(all);
  }

  /** The casebook without what may not leave. */
  static Casebook of(Casebook all) {
    return new Leaving(all).left();
  }

  private Casebook left() {
    add(all.events().values(), Change.EventAdded::new);
    add(all.sources().values(), Change.SourceAdded::new);
    add(all.persons().values(), Change.PersonAdded::new);
    add(all.groups().values(), Change.GroupAdded::new);
    leaving(all.documents().values()).forEach(this::addDocument);
    add(all.acts().values(), Change.ActAdded::new);
    add(all.involvements().values(), Change.InvolvementAdded::new);
    addStatements(leaving(all.statements().values()));
    add(all.interventions().values(), Change.InterventionAdded::new);
    addLinks();
    addPlaces();
    return Casebook.of(changes);
  }

  private <T extends Entry> List<T> leaving(Collection<T> entries) {
    return entries.stream().filter(entry -> !hidden.contains(entry.reference())).toList();
  }

  private <T extends Entry> void add(Collection<T> entries, Function<T, Change> added) {
    leaving(entries).stream().map(added).forEach(changes::add);
  }

  private void addDocument(Document document) {
    changes.add(new Change.DocumentAdded(document.with(List.of())));
    document.custody().forEach(step -> changes.add(new Change.CustodyPassed(document.id(), step)));
  }

  /** Derivations after all statements: a correction may have led to one that came later. */
  private void addStatements(List<Statement> statements) {
    Map<Statement, Set<Derivation>> derived = new LinkedHashMap<>();
    for (Statement statement : statements) {
      Statement bare = withoutHidden(statement).derivesFrom(List.of()).build();
      changes.add(new Change.StatementRecorded(bare));
      if (!statement.derivesFrom().isEmpty()) {
        derived.put(bare, roots(statement));
      }
    }
    derived.forEach((bare, from) ->
        changes.add(
            new Change.StatementCorrected(bare.toDraft().derivesFrom(List.copyOf(from)).build())));
  }

  private StatementDraft withoutHidden(Statement statement) {
    boolean told = statement.document().map(Reference::to).filter(hidden::contains).isEmpty();
    return told
        ? statement.toDraft()
        : statement.toDraft().document(Optional.empty()).passage(Optional.empty());
  }

  /** From what a statement derives, as it may be told. */
  private Set<Derivation> roots(Statement statement) {
    Set<Derivation> roots = new LinkedHashSet<>();
    for (Derivation derivation : statement.derivesFrom()) {
      switch (derivation) {
        case Derivation.FromSource(SourceId source) -> roots.add(root(source));
        case Derivation.FromStatement(StatementId id) -> roots.addAll(told(id));
      }
    }
    return roots;
  }

  private Set<Derivation> told(StatementId id) {
    @Nullable Statement parent = all.statements().get(id);
    if (parent == null || !parent.isWithdrawn()) {
      return Set.of(new Derivation.FromStatement(id));
    }
    @Nullable Set<Derivation> known = told.get(id);
    if (known == null) {
      known = parent.derivesFrom().isEmpty() ? Set.of(root(parent.source())) : roots(parent);
      told.put(id, known);
    }
    return known;
  }

  private Derivation root(SourceId id) {
    if (!hidden.contains(Reference.to(id))) {
      return new Derivation.FromSource(id);
    }
    @Nullable SourceId shown = unnamed.get(id);
    if (shown == null) {
      shown = fresh();
      unnamed.put(id, shown);
      changes.add(
          new Change.SourceAdded(new Source(shown, SourceKind.WITNESS, "", Optional.empty())));
    }
    return new Derivation.FromSource(shown);
  }

  /** A case that came in from elsewhere may have such sources already. */
  private SourceId fresh() {
    int number = 1;
    SourceId id = new SourceId("withheld-" + number);
    while (all.sources().containsKey(id) || unnamed.containsValue(id)) {
      number++;
      id = new SourceId("withheld-" + number);
    }
    return id;
  }

  /** Who was the same person by way of an entry that stays behind is so without it. */
  private void addLinks() {
    PersonClasses classes = all.personClasses();
    Set<PersonLink> links = new LinkedHashSet<>();
    Set<PersonId> torn = new HashSet<>();
    for (PersonLink link : all.links()) {
      if (stays(link.first()) || stays(link.second())) {
        torn.add(classes.representative(link.first()));
      } else {
        links.add(link);
      }
    }
    Map<PersonId, PersonId> last = new HashMap<>();
    for (PersonId person : all.persons().keySet()) {
      PersonId same = classes.representative(person);
      if (torn.contains(same) && !stays(person)) {
        @Nullable PersonId before = last.put(same, person);
        if (before != null) {
          links.add(new PersonLink(before, person));
        }
      }
    }
    links.forEach(link -> changes.add(new Change.PersonsLinked(link.first(), link.second())));
  }

  private boolean stays(PersonId person) {
    return hidden.contains(Reference.to(person));
  }

  /** Where places are of which something that leaves speaks. */
  private void addPlaces() {
    Set<String> used = new HashSet<>();
    leaving(all.events().values()).stream().map(Event::where).forEach(used::add);
    leaving(all.acts().values()).stream().map(Act::where).forEach(used::add);
    leaving(all.statements().values()).stream().map(Statement::where).forEach(used::add);
    all.places()
        .forEach((place, at) -> {
          if (used.contains(place)) {
            changes.add(new Change.PlaceLocated(place, Optional.of(at)));
          }
        });
  }
}
