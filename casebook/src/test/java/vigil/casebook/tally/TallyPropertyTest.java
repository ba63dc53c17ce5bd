package vigil.casebook.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vigil.casebook.Casebook;
import vigil.casebook.Derivation;
import vigil.casebook.Party;
import vigil.casebook.PersonClasses;
import vigil.casebook.PersonLink;
import vigil.casebook.Standing;
import vigil.casebook.Statement;
import vigil.casebook.Subject;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;
import vigil.core.vocabulary.Stance;

/**
 * The tally against its definition, written down as directly and as slowly as it reads, on 100,000
 * sets.
 */
class TallyPropertyTest {
  private static final List<String> QUANTITIES =
      List.of("0", "1", "2", "3", "5", ">=2", ">3", "<=9", "<4", "2..6", "~7", "?");

  private static final List<Stance> STANCES =
      List.of(Stance.ALLEGES, Stance.ALLEGES, Stance.CONFIRMS, Stance.DENIES, Stance.ESTIMATES);

  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject.OfAct(),
          new Subject.OfAct(),
          new Subject.OfQuantity(),
          new Subject.OfDate(),
          new Subject.OfRole(new Party.OfPerson(new PersonId("p1")), InvolvementDegree.CARRIED_OUT),
          new Subject.OfWhereabouts(new PersonId("p2"), LifeLine.DEAD));

  @Property(tries = 100_000)
  void of_anyStatements_agreesWithTheDefinition(@ForAll Random random) {
    List<Statement> statements = statements(random);
    List<PersonLink> links = links(random);

    List<GroupTally> groups = Tally.of(statements, PersonClasses.of(links)).groups();

    List<GroupTally> defined =
        SlowTally.standing(statements)
            .map(s -> new Of(s.event(), s.act()))
            .distinct()
            .map(of -> new SlowTally(statements, links, of.event(), of.act()).tally())
            .toList();
    assertThat(groups).isEqualTo(defined);
  }

  @Property(tries = 1_000)
  void of_oneEventOfACasebook_isWhatTheWholeTallyHasOfIt(@ForAll Random random) {
    List<Statement> statements = statements(random);
    Set<PersonLink> links = Set.copyOf(links(random));
    Casebook casebook =
        Casebook.restored(new Standing(statements, links, Map.of(), Set.of(), Set.of()));

    for (EventId event : List.of(new EventId("e0"), new EventId("e1"), new EventId("e2"))) {
      assertThat(Tally.of(casebook, event)).isEqualTo(Tally.of(casebook).of(event));
    }
  }

  /** What one group is about. */
  private record Of(EventId event, ActType act) {}

  private static List<Statement> statements(Random random) {
    List<Statement> statements = new ArrayList<>();
    int count = random.nextInt(1, random.nextInt(4) == 0 ? 14 : 6);
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
              .subject(SUBJECTS.get(random.nextInt(SUBJECTS.size())))
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

  private static List<PersonLink> links(Random random) {
    List<PersonLink> links = new ArrayList<>();
    while (random.nextInt(2) == 0) {
      links.add(
          new PersonLink(
              new PersonId("p" + random.nextInt(5)), new PersonId("p" + random.nextInt(5))));
    }
    return links;
  }
}
