package vigil.casebook.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;

/** The statements about one type of act within one event, as they are counted. */
final class Group {

  /** What makes a group. */
  record Key(EventId event, ActType act) {}

  private final Key key;
  private final RootSources roots;
  private final PersonClasses classes;
  private final Map<SortedSet<String>, Bearer> bearers = new LinkedHashMap<>();
  private final List<Reported> reported = new ArrayList<>();
  private final List<StatementId> documentedBy = new ArrayList<>();
  private final List<StatementId> deniedBy = new ArrayList<>();
  private final List<StatementId> estimatedBy = new ArrayList<>();
  private final Map<StatementId, Integer> appearance = new HashMap<>();

  Group(Key key, RootSources roots, PersonClasses classes) {
    this.key = key;
    this.roots = roots;
    this.classes = classes;
  }

  void add(Statement statement) {
    switch (statement.stance()) {
      case ALLEGES, CONFIRMS -> affirm(statement);
      case DENIES -> deniedBy.add(statement.id());
      case ESTIMATES -> estimatedBy.add(statement.id());
    }
  }

  GroupTally tally() {
    return new GroupTally(
        key.event(),
        key.act(),
        documented(),
        reportedMinimum(),
        corroboratedMinimum(),
        reported,
        deniedBy,
        estimatedBy);
  }

  private void affirm(Statement statement) {
    SortedSet<String> from = roots.of(statement.id());
    appearance.put(statement.id(), appearance.size());
    reported.add(new Reported(statement.id(), from, statement.quantity().quantity()));
    bearers.computeIfAbsent(from, Bearer::new).add(statement, classes);
    if (!statement.persons().isEmpty()) {
      documentedBy.add(statement.id());
    }
  }

  private Documented documented() {
    Map<PersonId, List<Bearer>> namedBy = new HashMap<>();
    for (Bearer bearer : bearers.values()) {
      for (PersonId person : bearer.persons()) {
        namedBy.computeIfAbsent(person, _ -> new ArrayList<>()).add(bearer);
      }
    }
    long byTwo = namedBy.values().stream().filter(Corroboration::amongst).count();
    return new Documented(namedBy.size(), Math.toIntExact(byTwo), documentedBy);
  }

  private Optional<Figure> reportedMinimum() {
    return bearers.values().stream()
        .mapToLong(Bearer::bound)
        .boxed()
        .max(Comparator.naturalOrder())
        .map(value -> figure(value, reaching(value)));
  }

  private List<Bearer> reaching(long value) {
    return bearers.values().stream().filter(bearer -> bearer.bound() >= value).toList();
  }

  private Optional<Figure> corroboratedMinimum() {
    Corroboration corroboration = new Corroboration(bearers.values());
    return corroboration.value().stream()
        .mapToObj(value -> figure(value, corroboration.bearersOf(value)))
        .findFirst();
  }

  private Figure figure(long value, Collection<Bearer> carriers) {
    List<StatementId> proof =
        carriers.stream()
            .flatMap(bearer -> bearer.proofOf(value).stream())
            .map(Statement::id)
            .sorted(Comparator.comparing(appearance::get))
            .toList();
    return new Figure(value, proof);
  }
}
