package vigil.casebook.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vigil.casebook.Derivation;
import vigil.casebook.PersonClasses;
import vigil.casebook.PersonLink;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Stance;

/** The tally against its definition, written down as directly and as slowly as it reads. */
class TallyPropertyTest {
  private static final List<String> QUANTITIES =
      List.of("0", "1", "2", "3", "5", ">=2", ">3", "<=9", "<4", "2..6", "~7", "?");

  private static final List<Stance> STANCES =
      List.of(Stance.ALLEGES, Stance.ALLEGES, Stance.CONFIRMS, Stance.DENIES, Stance.ESTIMATES);

  @Property(tries = 1000)
  void of_anyStatements_agreesWithTheDefinition(@ForAll Random random) {
    List<Statement> statements = statements(random);
    PersonClasses classes = classes(random);

    List<GroupTally> groups = Tally.of(statements, classes).groups();

    assertThat(groups.stream().map(group -> group.event() + " " + group.act()))
        .containsExactlyElementsOf(
            standing(statements).map(s -> s.event() + " " + s.act()).distinct().toList());
    for (GroupTally group : groups) {
      new Definition(statements, classes, group.event(), group.act()).assertAgrees(group);
    }
  }

  private static Stream<Statement> standing(List<Statement> statements) {
    return statements.stream().filter(s -> s.consent() != Consent.WITHDRAWN);
  }

  private static List<Statement> statements(Random random) {
    List<Statement> statements = new ArrayList<>();
    int count = random.nextInt(1, 14);
    for (int i = 0; i < count; i++) {
      statements.add(
          Statement.draft(
                  new StatementId("s" + i),
                  new SourceId("r" + random.nextInt(6)),
                  new EventId("e" + random.nextInt(2)),
                  new ActType(random.nextInt(4) == 0 ? "torture" : "killing"),
                  STANCES.get(random.nextInt(STANCES.size())))
              .derivesFrom(derivations(random, i))
              .persons(persons(random))
              .quantity(
                  QuotedQuantity.of(
                      Quantity.parse(QUANTITIES.get(random.nextInt(QUANTITIES.size())))))
              .consent(random.nextInt(6) == 0 ? Consent.WITHDRAWN : Consent.PUBLISH)
              .build());
    }
    return statements;
  }

  private static List<Derivation> derivations(Random random, int before) {
    List<Derivation> derivations = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      derivations.add(
          before > 0 && random.nextBoolean()
              ? new Derivation.FromStatement(new StatementId("s" + random.nextInt(before)))
              : new Derivation.FromSource(new SourceId("r" + random.nextInt(6))));
    }
    return derivations;
  }

  private static List<PersonId> persons(Random random) {
    List<PersonId> persons = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      persons.add(new PersonId("p" + random.nextInt(5)));
    }
    return persons;
  }

  private static PersonClasses classes(Random random) {
    List<PersonLink> links = new ArrayList<>();
    while (random.nextInt(2) == 0) {
      links.add(
          new PersonLink(
              new PersonId("p" + random.nextInt(5)), new PersonId("p" + random.nextInt(5))));
    }
    return PersonClasses.of(links);
  }

  /** Sets of statements instead of bearers, all pairs of them, no order and no memory. */
  private record Definition(
      List<Statement> all, PersonClasses classes, EventId event, ActType act) {

    void assertAgrees(GroupTally group) {
      assertThat(group.reportedMinimum()).isEqualTo(reportedMinimum());
      assertThat(group.corroboratedMinimum()).isEqualTo(corroboratedMinimum());
      assertThat(group.documented()).isEqualTo(documented());
      assertThat(group.reported())
          .isEqualTo(
              affirming().stream()
                  .map(s -> new Reported(s.id(), new TreeSet<>(roots(s)), s.quantity().quantity()))
                  .toList());
      assertThat(group.deniedBy()).isEqualTo(ids(of(Stance.DENIES)));
      assertThat(group.estimatedBy()).isEqualTo(ids(of(Stance.ESTIMATES)));
    }

    private List<Statement> of(Stance stance) {
      return standing(all)
          .filter(s -> s.event().equals(event) && s.act().equals(act) && s.stance() == stance)
          .toList();
    }

    private List<Statement> affirming() {
      return standing(all)
          .filter(s -> of(Stance.ALLEGES).contains(s) || of(Stance.CONFIRMS).contains(s))
          .toList();
    }

    private Set<String> roots(Statement statement) {
      Set<String> roots = new TreeSet<>();
      if (statement.derivesFrom().isEmpty()) {
        roots.add(statement.source().value());
      }
      for (Derivation derivation : statement.derivesFrom()) {
        switch (derivation) {
          case Derivation.FromSource(SourceId source) -> roots.add(source.value());
          case Derivation.FromStatement(StatementId id) ->
              all.stream().filter(s -> s.id().equals(id)).forEach(s -> roots.addAll(roots(s)));
        }
      }
      return roots;
    }

    private List<Statement> bearerOf(Statement statement) {
      return affirming().stream().filter(s -> roots(s).equals(roots(statement))).toList();
    }

    private Set<PersonId> persons(List<Statement> bearer) {
      Set<PersonId> persons = new TreeSet<>();
      bearer.forEach(s -> s.persons().forEach(p -> persons.add(classes.representative(p))));
      return persons;
    }

    private long bound(List<Statement> bearer) {
      long bound = persons(bearer).size();
      for (Statement statement : bearer) {
        bound = Math.max(bound, lower(statement));
      }
      return bound;
    }

    private static long lower(Statement statement) {
      return statement.quantity().quantity().lowerBound().orElse(0);
    }

    private boolean independent(Statement one, Statement other) {
      return roots(one).stream().noneMatch(roots(other)::contains);
    }

    private boolean carries(Statement statement, long value) {
      List<Statement> bearer = bearerOf(statement);
      return lower(statement) >= value
          || (persons(bearer).size() >= value && !statement.persons().isEmpty());
    }

    private Optional<Figure> reportedMinimum() {
      return affirming().stream()
          .map(s -> bound(bearerOf(s)))
          .max(Long::compare)
          .map(
              value -> new Figure(value, ids(affirming().stream().filter(s -> carries(s, value)))));
    }

    private Optional<Figure> corroboratedMinimum() {
      Optional<Long> largest = Optional.empty();
      for (Statement one : affirming()) {
        for (Statement other : affirming()) {
          long both = Math.min(bound(bearerOf(one)), bound(bearerOf(other)));
          if (independent(one, other) && both >= largest.orElse(0L)) {
            largest = Optional.of(both);
          }
        }
      }
      return largest.map(value ->
          new Figure(
              value,
              ids(affirming().stream().filter(s -> carries(s, value) && hasPartner(s, value)))));
    }

    private boolean hasPartner(Statement statement, long value) {
      return affirming().stream()
          .anyMatch(other -> independent(statement, other) && bound(bearerOf(other)) >= value);
    }

    private Documented documented() {
      List<Statement> naming = affirming().stream().filter(s -> !s.persons().isEmpty()).toList();
      Set<PersonId> persons = persons(naming);
      long byTwo = persons.stream().filter(person -> namedTwice(person, naming)).count();
      return new Documented(persons.size(), (int) byTwo, ids(naming.stream()));
    }

    private boolean namedTwice(PersonId person, List<Statement> naming) {
      List<Statement> bearing =
          naming.stream().filter(s -> persons(List.of(s)).contains(person)).toList();
      return bearing.stream()
          .anyMatch(one -> bearing.stream().anyMatch(other -> independent(one, other)));
    }

    private static List<StatementId> ids(List<Statement> statements) {
      return ids(statements.stream());
    }

    private static List<StatementId> ids(Stream<Statement> statements) {
      return statements.map(Statement::id).toList();
    }
  }
}
