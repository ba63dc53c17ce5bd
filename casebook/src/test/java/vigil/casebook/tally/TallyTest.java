package vigil.casebook.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.casebook.WorkedExample.DETENTION;
import static vigil.casebook.WorkedExample.EVENT;
import static vigil.casebook.WorkedExample.KILLING;
import static vigil.casebook.WorkedExample.TORTURE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Party;
import vigil.casebook.PersonClasses;
import vigil.casebook.PersonLink;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.casebook.Subject;
import vigil.casebook.WorkedExample;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;
import vigil.core.vocabulary.Stance;

class TallyTest {
  private static final Casebook EXAMPLE = Casebook.of(WorkedExample.changes());

  @Test
  void of_workedExampleKilling_reportsThreeAndCorroboratesTwo() {
    GroupTally killing = Tally.of(EXAMPLE).of(EVENT, KILLING).orElseThrow();

    assertThat(killing.reportedMinimum()).contains(new Figure(3, ids("s2", "s8")));
    assertThat(killing.corroboratedMinimum()).contains(new Figure(2, ids("s2", "s5", "s8")));
    assertThat(killing.documented()).isEqualTo(new Documented(0, 0, List.of()));
    assertThat(killing.estimatedBy()).isEqualTo(ids("s3"));
    assertThat(killing.deniedBy()).isEmpty();
    assertThat(killing.reported()).extracting(Reported::statement).isEqualTo(ids("s2", "s5", "s8"));
    assertThat(killing.reported())
        .extracting(reported -> List.copyOf(reported.rootSources()))
        .containsExactly(
            List.of("novaya-sources"), List.of("svoboda-sources"), List.of("novaya-sources"));
  }

  @Test
  void of_workedExampleDetention_reportsMoreThanAHundredAndLeavesDenialsBeside() {
    GroupTally detention = Tally.of(EXAMPLE).of(EVENT, DETENTION).orElseThrow();

    assertThat(detention.reportedMinimum()).contains(new Figure(101, ids("s1")));
    assertThat(detention.corroboratedMinimum()).isEmpty();
    assertThat(detention.deniedBy()).isEqualTo(ids("s6", "s7"));
  }

  @Test
  void of_bearerWithoutANumber_countsZero() {
    GroupTally torture = Tally.of(EXAMPLE).of(EVENT, TORTURE).orElseThrow();

    assertThat(torture.reportedMinimum()).contains(new Figure(0, ids("s4")));
    assertThat(torture.corroboratedMinimum()).isEmpty();
  }

  @Test
  void of_groups_comeInOrderOfFirstAppearance() {
    assertThat(Tally.of(EXAMPLE).of(EVENT))
        .extracting(GroupTally::act)
        .containsExactly(DETENTION, KILLING, TORTURE);
  }

  @Test
  void of_withdrawnStatement_countsNowhereButIsStillFollowedToItsRoot() {
    Casebook withdrawn =
        EXAMPLE.apply(new Change.ConsentChanged(new StatementId("s2"), Consent.WITHDRAWN));

    GroupTally killing = Tally.of(withdrawn).of(EVENT, KILLING).orElseThrow();

    assertThat(killing.reportedMinimum()).contains(new Figure(3, ids("s8")));
    assertThat(killing.reported().getLast().rootSources()).containsExactly("novaya-sources");
  }

  @Test
  void of_groupOfWithdrawnStatementsOnly_isNotThere() {
    Casebook withdrawn =
        EXAMPLE.apply(new Change.ConsentChanged(new StatementId("s4"), Consent.WITHDRAWN));

    assertThat(Tally.of(withdrawn).of(EVENT, TORTURE)).isEmpty();
  }

  @Test
  void of_onlyDenials_hasNoFigure() {
    GroupTally group = only(said("s1", "a", "0").stance(Stance.DENIES));

    assertThat(group.reportedMinimum()).isEmpty();
    assertThat(group.corroboratedMinimum()).isEmpty();
    assertThat(group.deniedBy()).isEqualTo(ids("s1"));
  }

  @Test
  void of_tenCopiesOfOneAgency_areOneRoot() {
    List<StatementDraft> drafts = new ArrayList<>(List.of(said("s0", "agency", "7")));
    for (int i = 1; i <= 10; i++) {
      drafts.add(said("s" + i, "paper" + i, "7").derivesFrom(from("s" + (i - 1))));
    }

    GroupTally group = only(drafts.toArray(StatementDraft[]::new));

    assertThat(group.corroboratedMinimum()).isEmpty();
    assertThat(group.reportedMinimum().orElseThrow().statements()).hasSize(11);
  }

  @Test
  void of_sourcesThatOverlapInPart_areNotIndependent() {
    GroupTally group =
        only(
            said("s1", "a", "5"),
            said("s2", "b", "4").derivesFrom(source("a"), source("c")),
            said("s3", "c", "1"));

    assertThat(group.corroboratedMinimum()).contains(new Figure(1, ids("s1", "s3")));
  }

  @Test
  void of_bearerThatReachesTheNumberWithNobodyBeside_isNoProofOfCorroboration() {
    GroupTally group =
        only(
            said("s1", "a", "3"),
            said("s2", "b", "2"),
            said("s3", "c", "9").derivesFrom(source("a"), source("b")));

    assertThat(group.reportedMinimum()).contains(new Figure(9, ids("s3")));
    assertThat(group.corroboratedMinimum()).contains(new Figure(2, ids("s1", "s2")));
  }

  @Test
  void of_proof_leavesOutWhatIsLessThanTheFigure() {
    GroupTally group = only(said("s1", "a", "3"), said("s2", "a", "2"), said("s3", "a", "~50"));

    assertThat(group.reportedMinimum()).contains(new Figure(3, ids("s1")));
  }

  @Test
  void of_namedPersons_areTheBoundWhenTheyAreMore() {
    GroupTally group =
        only(
            said("s1", "a", "1").persons(person("p1"), person("p2")),
            said("s2", "a", "?").persons(person("p3")),
            said("s3", "a", ">=2"));

    assertThat(group.documented()).isEqualTo(new Documented(3, 0, ids("s1", "s2")));
    assertThat(group.reportedMinimum()).contains(new Figure(3, ids("s1", "s2")));
  }

  @Test
  void of_linkedPersons_areOnePerson() {
    List<Statement> statements =
        List.of(
            said("s1", "a", "?").persons(person("p1")).build(),
            said("s2", "b", "?").persons(person("p2")).build());
    PersonClasses linked =
        PersonClasses.of(List.of(new PersonLink(new PersonId("p1"), new PersonId("p2"))));

    assertThat(Tally.of(statements, linked).groups().getFirst().documented())
        .isEqualTo(new Documented(1, 1, ids("s1", "s2")));
    assertThat(Tally.of(statements, PersonClasses.of(List.of())).groups().getFirst().documented())
        .isEqualTo(new Documented(2, 0, ids("s1", "s2")));
  }

  @Test
  void of_personNamedByADenial_isNotDocumented() {
    GroupTally group =
        only(
            said("s1", "a", "0").stance(Stance.DENIES).persons(person("p1")), said("s2", "b", "?"));

    assertThat(group.documented()).isEqualTo(new Documented(0, 0, List.of()));
  }

  @Test
  void of_roleWhereaboutsDateAndPlace_makeNoVictimAndNoFigure() {
    Party who = new Party.OfPerson(person("p9"));
    Subject role = new Subject.OfRole(who, InvolvementDegree.ORDERED);

    GroupTally group =
        only(
            said("s1", "a", "3").persons(person("p1")),
            said("s2", "b", ">=9").persons(person("p8")).subject(role),
            said("s3", "c", ">=9").subject(new Subject.OfWhereabouts(person("p7"), LifeLine.DEAD)),
            said("s4", "d", ">=9").subject(new Subject.OfDate()),
            said("s5", "e", ">=9").subject(new Subject.OfPlace()),
            said("s6", "f", "0").stance(Stance.DENIES).subject(role));

    assertThat(group.documented()).isEqualTo(new Documented(1, 0, ids("s1")));
    assertThat(group.reportedMinimum()).contains(new Figure(3, ids("s1")));
    assertThat(group.corroboratedMinimum()).isEmpty();
    assertThat(group.deniedBy()).isEmpty();
  }

  @Test
  void of_denialsOfTheActAndOfTheNumber_areListedAlike() {
    GroupTally group =
        only(
            said("s1", "a", "0").stance(Stance.DENIES).denialOf(Optional.of(DenialOf.ACT)),
            said("s2", "b", "0")
                .stance(Stance.DENIES)
                .subject(new Subject.OfQuantity())
                .denialOf(Optional.of(DenialOf.NUMBER)));

    assertThat(group.deniedBy()).isEqualTo(ids("s1", "s2"));
  }

  private static GroupTally only(StatementDraft... drafts) {
    List<Statement> statements = Arrays.stream(drafts).map(StatementDraft::build).toList();
    List<GroupTally> groups = Tally.of(statements, PersonClasses.of(List.of())).groups();
    assertThat(groups).hasSize(1);
    return groups.getFirst();
  }

  private static StatementDraft said(String id, String source, String quantity) {
    return Statement.draft(
            new StatementId(id), new SourceId(source), EVENT, KILLING, Stance.ALLEGES)
        .quantity(QuotedQuantity.of(Quantity.parse(quantity)));
  }

  private static Derivation from(String statement) {
    return new Derivation.FromStatement(new StatementId(statement));
  }

  private static Derivation source(String source) {
    return new Derivation.FromSource(new SourceId(source));
  }

  private static PersonId person(String id) {
    return new PersonId(id);
  }

  private static List<StatementId> ids(String... ids) {
    return Arrays.stream(ids).map(StatementId::new).toList();
  }
}
