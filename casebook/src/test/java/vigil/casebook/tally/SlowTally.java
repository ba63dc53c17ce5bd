package vigil.casebook.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vigil.casebook.Derivation;
import vigil.casebook.PersonLink;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Stance;

/**
 * The definition of the tally as it reads, sentence by sentence: of one event and one type of act,
 * over statements that are not withdrawn. It looks at all pairs and keeps nothing in any order but
 * that of the statements.
 */
final class SlowTally {
  private final List<Statement> all;
  private final List<PersonLink> links;
  private final EventId event;
  private final ActType act;

  /** "All affirming statements with exactly these roots." */
  private record Carriers(Set<String> roots, List<Statement> statements) {
    boolean isIndependentOf(Carriers other) {
      return roots.stream().noneMatch(other.roots::contains);
    }
  }

  SlowTally(List<Statement> all, List<PersonLink> links, EventId event, ActType act) {
    this.all = all;
    this.links = links;
    this.event = event;
    this.act = act;
  }

  GroupTally tally() {
    List<Carriers> bearers = bearers();
    List<Statement> affirming = affirming();
    return new GroupTally(
        event,
        act,
        documented(bearers, affirming),
        reportedMinimum(bearers, affirming),
        corroboratedMinimum(bearers, affirming),
        affirming.stream()
            .map(s -> new Reported(s.id(), new TreeSet<>(roots(s)), s.quantity().quantity()))
            .toList(),
        ids(of(Stance.DENIES)),
        ids(of(Stance.ESTIMATES)));
  }

  /** Those that are not withdrawn, in order. */
  static Stream<Statement> standing(List<Statement> statements) {
    return statements.stream()
        .filter(s -> s.consent() != Consent.WITHDRAWN)
        .filter(s -> s.subject().toString().matches("act|quantity"));
  }

  private Stream<Statement> of(Stance... stances) {
    return standing(all)
        .filter(s -> s.event().equals(event) && s.act().equals(act))
        .filter(s -> List.of(stances).contains(s.stance()));
  }

  private List<Statement> affirming() {
    return of(Stance.ALLEGES, Stance.CONFIRMS).toList();
  }

  /**
   * "Its own source when derives_from is empty; otherwise the roots of the statements named there
   * and the sources named there."
   */
  private Set<String> roots(Statement statement) {
    if (statement.derivesFrom().isEmpty()) {
      return Set.of(statement.source().value());
    }
    Set<String> roots = new HashSet<>();
    for (Derivation derivation : statement.derivesFrom()) {
      switch (derivation) {
        case Derivation.FromSource(SourceId source) -> roots.add(source.value());
        case Derivation.FromStatement(StatementId id) ->
            all.stream().filter(s -> s.id().equals(id)).forEach(s -> roots.addAll(roots(s)));
      }
    }
    return roots;
  }

  private List<Carriers> bearers() {
    List<Carriers> bearers = new ArrayList<>();
    List<Statement> affirming = affirming();
    for (Statement statement : affirming) {
      Set<String> roots = roots(statement);
      if (bearers.stream().noneMatch(bearer -> bearer.roots().equals(roots))) {
        bearers.add(
            new Carriers(roots, affirming.stream().filter(s -> roots(s).equals(roots)).toList()));
      }
    }
    return bearers;
  }

  /** Everybody whom links lead to, be it over others; the first of them stands for all. */
  private PersonId person(PersonId entry) {
    Set<PersonId> same = new TreeSet<>(Set.of(entry));
    int before;
    do {
      before = same.size();
      for (PersonLink link : links) {
        if (same.contains(link.first()) || same.contains(link.second())) {
          same.add(link.first());
          same.add(link.second());
        }
      }
    } while (same.size() > before);
    return same.iterator().next();
  }

  private Set<PersonId> persons(List<Statement> statements) {
    Set<PersonId> persons = new HashSet<>();
    statements.forEach(s -> s.persons().forEach(entry -> persons.add(person(entry))));
    return persons;
  }

  /** "The larger of the largest lower bound of its quantities, and the number of persons." */
  private long bound(Carriers bearer) {
    long largest = persons(bearer.statements()).size();
    for (Statement statement : bearer.statements()) {
      largest = Math.max(largest, lower(statement));
    }
    return largest;
  }

  private static long lower(Statement statement) {
    return statement.quantity().quantity().lowerBound().orElse(0);
  }

  /** Of the statements of these bearers, those that bear the number, by what they say or name. */
  private Figure figure(long value, List<Carriers> bearers, List<Statement> affirming) {
    Set<Statement> proof = new HashSet<>();
    for (Carriers bearer : bearers) {
      boolean byPersons = persons(bearer.statements()).size() >= value;
      bearer.statements().stream()
          .filter(s -> lower(s) >= value || (byPersons && !s.persons().isEmpty()))
          .forEach(proof::add);
    }
    return new Figure(value, ids(affirming.stream().filter(proof::contains)));
  }

  private Optional<Figure> reportedMinimum(List<Carriers> bearers, List<Statement> affirming) {
    return bearers.stream()
        .map(this::bound)
        .max(Long::compare)
        .map(value ->
            figure(value, bearers.stream().filter(b -> bound(b) >= value).toList(), affirming));
  }

  /** "The largest n that two independent bearers each reach; none when there are no two." */
  private Optional<Figure> corroboratedMinimum(List<Carriers> bearers, List<Statement> affirming) {
    long largest = -1;
    for (Carriers one : bearers) {
      for (Carriers other : bearers) {
        if (one.isIndependentOf(other)) {
          largest = Math.max(largest, Math.min(bound(one), bound(other)));
        }
      }
    }
    if (largest < 0) {
      return Optional.empty();
    }
    long value = largest;
    List<Carriers> reaching = bearers.stream().filter(b -> bound(b) >= value).toList();
    List<Carriers> paired =
        reaching.stream().filter(b -> reaching.stream().anyMatch(b::isIndependentOf)).toList();
    return Optional.of(figure(value, paired, affirming));
  }

  /** "Distinct persons named by any bearer; also how many of them by two independent bearers." */
  private Documented documented(List<Carriers> bearers, List<Statement> affirming) {
    Set<PersonId> persons = persons(affirming);
    int byTwo = 0;
    for (PersonId person : persons) {
      List<Carriers> naming =
          bearers.stream().filter(b -> persons(b.statements()).contains(person)).toList();
      byTwo += naming.stream().anyMatch(b -> naming.stream().anyMatch(b::isIndependentOf)) ? 1 : 0;
    }
    return new Documented(
        persons.size(), byTwo, ids(affirming.stream().filter(s -> !s.persons().isEmpty())));
  }

  private static List<StatementId> ids(Stream<Statement> statements) {
    return statements.map(Statement::id).toList();
  }
}
