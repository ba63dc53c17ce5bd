package vigil.desk.exporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.ChangeRefused;
import vigil.casebook.Derivation;
import vigil.casebook.Document;
import vigil.casebook.PersonLink;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.SourceKind;

/**
 * What of a casebook may leave the desk: no withdrawn statement, and nobody who is known by such
 * statements alone. Who copied a withdrawn statement derives from its roots instead, so that the
 * figures stay the same; a root that may not be told is a source without a name.
 */
final class Leaving {
  private final Casebook all;
  private final Set<SourceId> sources = new LinkedHashSet<>();
  private final Set<PersonId> hidden = new HashSet<>();
  private final Map<SourceId, SourceId> unnamed = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();

  private Leaving(Casebook all) {
    this.all = all;
  }

  /** The casebook without what may not leave. */
  static Casebook of(Casebook all) {
    return new Leaving(all).left();
  }

  private Casebook left() {
    Set<SourceId> spoken = new HashSet<>();
    Set<PersonId> named = new HashSet<>();
    for (Statement statement : all.statements().values()) {
      if (statement.isWithdrawn()) {
        spoken.add(statement.source());
        hidden.addAll(statement.persons());
      } else {
        sources.add(statement.source());
        named.addAll(statement.persons());
      }
    }
    hidden.removeAll(named);
    all.sources().keySet().stream().filter(id -> !spoken.contains(id)).forEach(sources::add);
    add(all.events().values().stream().map(Change.EventAdded::new).toList());
    sources.forEach(id -> changes.add(new Change.SourceAdded(source(id))));
    all.persons().values().stream()
        .filter(person -> !hidden.contains(person.id()))
        .forEach(person -> changes.add(new Change.PersonAdded(person)));
    add(all.groups().values().stream().map(Change.GroupAdded::new).toList());
    all.documents().values().forEach(this::addDocument);
    add(all.acts().values().stream().map(Change.ActAdded::new).toList());
    add(all.involvements().values().stream().map(Change.InvolvementAdded::new).toList());
    all.statements().values().stream()
        .filter(statement -> !statement.isWithdrawn())
        .forEach(this::addStatement);
    add(all.interventions().values().stream().map(Change.InterventionAdded::new).toList());
    for (PersonLink link : all.links()) {
      changes.add(new Change.PersonsLinked(link.first(), link.second()));
    }
    all.places()
        .forEach((place, at) -> changes.add(new Change.PlaceLocated(place, Optional.of(at))));
    return sum();
  }

  private void add(List<? extends Change> added) {
    changes.addAll(added);
  }

  private void addDocument(Document document) {
    changes.add(new Change.DocumentAdded(document.with(List.of())));
    document.custody().forEach(step -> changes.add(new Change.CustodyPassed(document.id(), step)));
  }

  /** What refers to something that stays behind stays behind with it. */
  private Casebook sum() {
    Casebook left = Casebook.empty();
    for (Change change : changes) {
      try {
        left = left.apply(change);
      } catch (ChangeRefused refersToWhatStays) {
        continue;
      }
    }
    return left;
  }

  private void addStatement(Statement statement) {
    Set<Derivation> derivations = new LinkedHashSet<>();
    for (Derivation derivation : statement.derivesFrom()) {
      derivations.addAll(told(derivation, new HashSet<>()));
    }
    changes.add(
        new Change.StatementRecorded(
            statement.toDraft().derivesFrom(List.copyOf(derivations)).build()));
  }

  private List<Derivation> told(Derivation derivation, Set<StatementId> walked) {
    return switch (derivation) {
      case Derivation.FromSource(SourceId source) -> List.of(root(source));
      case Derivation.FromStatement(StatementId id) -> {
        @Nullable Statement parent = all.statements().get(id);
        if (parent == null || !parent.isWithdrawn() || !walked.add(id)) {
          yield List.of(derivation);
        }
        yield parent.derivesFrom().isEmpty()
            ? List.of(root(parent.source()))
            : parent.derivesFrom().stream().flatMap(one -> told(one, walked).stream()).toList();
      }
    };
  }

  private Derivation root(SourceId id) {
    if (sources.contains(id)) {
      return new Derivation.FromSource(id);
    }
    @Nullable SourceId shown = unnamed.get(id);
    if (shown == null) {
      shown = new SourceId("withheld-" + (unnamed.size() + 1));
      unnamed.put(id, shown);
      changes.add(
          new Change.SourceAdded(new Source(shown, SourceKind.WITNESS, "", Optional.empty())));
    }
    return new Derivation.FromSource(shown);
  }

  private Source source(SourceId id) {
    return Objects.requireNonNull(all.sources().get(id));
  }
}
