package vigil.desk.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import vigil.casebook.Act;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Document;
import vigil.casebook.Entry;
import vigil.casebook.Event;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.casebook.Passage;
import vigil.casebook.Person;
import vigil.casebook.Reference;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.casebook.Subject;
import vigil.casebook.tally.Tally;
import vigil.core.date.Edtf;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.map.GeoPoint;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.ViolationStatus;
import vigil.desk.casefile.AnyCase;

/** What leaves the house, and what stays. */
class LeavingTest {
  private static final ActType KILLING = new ActType("killing");
  private static final EventId EVENT = new EventId("e");
  private static final SourceId PAPER = new SourceId("paper");
  private static final SourceId WITNESS = new SourceId("witness");
  private static final PersonId ANN = new PersonId("ann");
  private static final PersonId BEN = new PersonId("ben");
  private static final PersonId CLEM = new PersonId("clem");
  private static final DocumentId REPORT = new DocumentId("d1");
  private static final Casebook BASE =
      Casebook.of(
          List.of(
              new Change.EventAdded(new Event(EVENT, "An event", Edtf.parse("2017"), "", "")),
              new Change.SourceAdded(source(PAPER, SourceKind.PRESS)),
              new Change.SourceAdded(source(WITNESS, SourceKind.WITNESS)),
              new Change.PersonAdded(new Person(ANN, "Ann")),
              new Change.PersonAdded(new Person(BEN, "Ben")),
              new Change.PersonAdded(new Person(CLEM, "Clem")),
              new Change.DocumentAdded(document()),
              new Change.StatementRecorded(said("s1", PAPER).persons(ANN).build())));

  private static Source source(SourceId id, SourceKind kind) {
    return new Source(id, kind, id.value(), Optional.empty());
  }

  private static Document document() {
    Document.Origin origin = new Document.Origin("", Edtf.parse("2017"), "ann");
    return new Document(
        REPORT,
        "Report",
        Optional.empty(),
        Edtf.parse("2017"),
        origin,
        Optional.empty(),
        "all that was said",
        List.of());
  }

  private static StatementDraft said(String id, SourceId source) {
    return Statement.draft(new StatementId(id), source, EVENT, KILLING, Stance.ALLEGES);
  }

  private static Casebook with(Casebook before, StatementDraft... more) {
    Casebook after = before;
    for (StatementDraft draft : more) {
      after = after.apply(new Change.StatementRecorded(draft.build()));
    }
    return after;
  }

  private static Casebook with(Casebook before, Change... more) {
    Casebook after = before;
    for (Change change : more) {
      after = after.apply(change);
    }
    return after;
  }

  @Test
  void of_personsWhomAWithdrawnSubjectNames_stayBehindWithTheirActs() {
    Subject ordered = new Subject.OfRole(new Party.OfPerson(BEN), InvolvementDegree.ORDERED);
    Casebook casebook =
        with(
            with(BASE, said("s2", WITNESS).consent(Consent.WITHDRAWN).subject(ordered)),
            new Change.ActAdded(act("a1", ANN)),
            new Change.ActAdded(act("a2", BEN)),
            new Change.InvolvementAdded(involved("v1", "a1", BEN)),
            new Change.InvolvementAdded(involved("v2", "a2", CLEM)));

    Casebook left = Leaving.of(casebook);

    assertThat(left.persons()).containsOnlyKeys(ANN);
    assertThat(left.acts()).containsOnlyKeys(new ActId("a1"));
    assertThat(left.involvements()).isEmpty();
    assertThat(left.sources()).containsOnlyKeys(PAPER);
  }

  private static Act act(String id, PersonId victim) {
    return new Act(
        new ActId(id),
        EVENT,
        KILLING,
        new Party.OfPerson(victim),
        Optional.empty(),
        "",
        ViolationStatus.values()[0]);
  }

  private static Involvement involved(String id, String act, PersonId who) {
    return new Involvement(
        new InvolvementId(id), new ActId(act), new Party.OfPerson(who), InvolvementDegree.ORDERED);
  }

  @Test
  void of_documentWithWithdrawnWords_staysBehindAndIsNoLongerNamed() {
    Casebook casebook =
        with(
            BASE,
            said("s2", WITNESS).document(Optional.of(REPORT)).consent(Consent.WITHDRAWN),
            said("s3", PAPER)
                .document(Optional.of(REPORT))
                .passage(Optional.of(new Passage(0, 3))));

    Casebook left = Leaving.of(casebook);

    assertThat(left.documents()).isEmpty();
    assertThat(left.statements().get(new StatementId("s3"))).isEqualTo(said("s3", PAPER).build());
  }

  @Test
  void of_placesOfWithdrawnStatements_stayBehind() {
    Casebook casebook =
        with(
            with(
                BASE,
                said("s2", WITNESS).where("her house").consent(Consent.WITHDRAWN),
                said("s3", PAPER).where("the square")),
            new Change.PlaceLocated("her house", Optional.of(new GeoPoint(1, 2))),
            new Change.PlaceLocated("the square", Optional.of(new GeoPoint(1, 3))));

    assertThat(Leaving.of(casebook).places()).containsOnlyKeys("the square");
  }

  @Test
  void of_statementsCorrectedToDeriveFromLaterOnes_leaveWithThese() {
    Statement later = said("s1", PAPER).persons(ANN).derivesFrom(from("s2")).build();
    Casebook casebook = with(with(BASE, said("s2", WITNESS)), new Change.StatementCorrected(later));

    assertThat(Leaving.of(casebook).statements()).isEqualTo(casebook.statements());
  }

  private static Derivation from(String id) {
    return new Derivation.FromStatement(new StatementId(id));
  }

  @Test
  void of_twoWaysToOneWithdrawnStatement_deriveFromItsSourceUnderAnotherName() {
    Casebook casebook =
        with(
            with(
                BASE, new Change.SourceAdded(source(new SourceId("withheld-1"), SourceKind.PRESS))),
            said("s2", WITNESS).consent(Consent.WITHDRAWN),
            said("s3", WITNESS).derivesFrom(from("s2")).consent(Consent.WITHDRAWN),
            said("s4", WITNESS).derivesFrom(from("s2")).consent(Consent.WITHDRAWN),
            said("s5", WITNESS).derivesFrom(from("s3"), from("s4")).consent(Consent.WITHDRAWN),
            said("s6", PAPER).derivesFrom(from("s5")));

    Casebook left = Leaving.of(casebook);

    assertThat(left.statements().get(new StatementId("s6")))
        .isEqualTo(
            said("s6", PAPER)
                .derivesFrom(new Derivation.FromSource(new SourceId("withheld-2")))
                .build());
    assertThat(left.sources()).doesNotContainKey(WITNESS);
  }

  @Test
  void of_samePersonByWayOfOneWhoStays_isStillTheSame() {
    Casebook casebook =
        with(
            with(
                BASE,
                said("s2", WITNESS).persons(BEN).consent(Consent.WITHDRAWN),
                said("s3", PAPER).persons(CLEM)),
            new Change.PersonsLinked(ANN, BEN),
            new Change.PersonsLinked(BEN, CLEM));

    Casebook left = Leaving.of(casebook);

    assertThat(left.persons()).containsOnlyKeys(ANN, CLEM);
    assertThat(left.personClasses().representative(CLEM)).isEqualTo(ANN);
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void of_anyCase_keepsWhatStandsAndNothingThatWithdrawnStatementsAloneTell(@ForAll long seed) {
    Casebook all = AnyCase.of(seed);

    Casebook left = Leaving.of(all);

    Map<Boolean, List<Statement>> withdrawn =
        all.statements().values().stream()
            .collect(Collectors.partitioningBy(Statement::isWithdrawn));
    assertThat(left.statements().keySet())
        .containsExactlyElementsOf(
            withdrawn.getOrDefault(false, List.of()).stream().map(Statement::id).toList());
    Set<Reference> named = new HashSet<>();
    for (Statement standing : withdrawn.getOrDefault(false, List.of())) {
      named.add(standing.reference());
      named.addAll(standing.refersTo());
    }
    Set<Reference> alone = new HashSet<>();
    withdrawn.getOrDefault(true, List.of()).forEach(one -> alone.addAll(one.refersTo()));
    alone.removeAll(named);
    Set<Reference> leaving = references(left);
    assertThat(leaving.stream().filter(alone::contains)).isEmpty();
    assertThat(left.acts().keySet())
        .containsExactlyElementsOf(
            all.acts().values().stream()
                .filter(act -> leaving.containsAll(act.refersTo()))
                .map(Act::id)
                .toList());
    for (Statement statement : withdrawn.getOrDefault(false, List.of())) {
      if (leaving.containsAll(statement.refersTo())) {
        assertThat(left.statements().get(statement.id())).isEqualTo(statement);
      }
    }
  }

  private static Set<Reference> references(Casebook casebook) {
    return Stream.of(
            casebook.events(),
            casebook.sources(),
            casebook.persons(),
            casebook.groups(),
            casebook.documents(),
            casebook.statements())
        .flatMap(entries -> entries.values().stream())
        .map(entry -> ((Entry) entry).reference())
        .collect(Collectors.toSet());
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void of_anyCase_hasTheSameFigures(@ForAll long seed) {
    Casebook all = AnyCase.of(seed);

    assertThat(figures(Leaving.of(all))).isEqualTo(figures(all));
  }

  private static List<List<Object>> figures(Casebook casebook) {
    return Tally.of(casebook).groups().stream()
        .<List<Object>>map(group ->
            List.of(
                group.event(),
                group.act(),
                group.documented(),
                group.reportedMinimum(),
                group.corroboratedMinimum(),
                group.deniedBy(),
                group.estimatedBy()))
        .toList();
  }
}
