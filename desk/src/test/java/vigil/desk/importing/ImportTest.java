package vigil.desk.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.PersonLink;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.csv.CsvError;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.importing.PlannedRow.Kind;
import vigil.journal.DataKey;

class ImportTest {
  private static final String HEADER =
      "id,source,source_kind,derives_from,said_on,event,act,stance,quantity,persons,when,where,"
          + "reliability,consent,text\n";
  private static final DataKey KEY = DataKey.generate(new SecureRandom());

  @Test
  void plan_newStatement_entersWhatItNames() {
    Plan plan = plan(Casebook.empty(), row("s1", "Novaya Gazeta", "press", "source:n1", "p1", "3"));

    assertThat(plan.rows())
        .extracting(row -> row.kind() + " " + row.id() + " " + row.line())
        .containsExactly(
            "EVENT e 2", "SOURCE Novaya Gazeta 2", "PERSON p1 2", "SOURCE n1 2", "STATEMENT s1 2");
    Casebook after = applied(plan);
    assertThat(after.statements()).containsOnlyKeys(new StatementId("s1"));
    assertThat(after.sources().get(new SourceId("Novaya Gazeta")))
        .isEqualTo(
            new Source(
                new SourceId("Novaya Gazeta"),
                SourceKind.PRESS,
                "Novaya Gazeta",
                Optional.of("Novaya Gazeta")));
  }

  @Test
  void plan_sameTableAgain_changesNothing() {
    String[] rows = {
      row("s1", "a witness, Aslan", "witness", "", "Magomed Aliev|p2", "3"),
      row("", "Radio Svoboda", "press", "source:Aslan's cousin", "Magomed Aliev", ">=2"),
      row("", "Radio Svoboda", "press", "s1", "", "?")
    };
    Casebook once = applied(plan(Casebook.empty(), rows));

    Plan again = plan(once, rows);

    assertThat(again.changes()).isEmpty();
    assertThat(again.same()).isEqualTo(3);
    assertThat(again.isOpen()).isFalse();
    assertThat(once.statements()).hasSize(3);
  }

  @Test
  void plan_namesInsteadOfIds_areNeverMadeIntoIds() {
    Casebook after =
        applied(
            plan(
                Casebook.empty(),
                row("s1", "Zelim B.", "survivor", "source:Other Friend", "Magomed Aliev", "3")));

    assertThat(after.persons().values())
        .singleElement()
        .satisfies(person -> assertThat(person.name()).isEqualTo("Magomed Aliev"))
        .satisfies(person -> assertThat(person.id().value()).matches("person-[2-9a-z]{14}"));
    assertThat(after.sources().keySet())
        .allSatisfy(id -> assertThat(id.value()).matches("(survivor|witness)-[2-9a-z]{14}"));
    assertThat(s1(after).toString()).doesNotContain("Zelim");
  }

  @Test
  void plan_sameNameAtAnotherDesk_hasAnotherId() {
    KeyedNames here = KeyedNames.of(KEY);
    KeyedNames there = KeyedNames.of(DataKey.generate(new SecureRandom()));

    assertThat(here.of("person", List.of("Aslan")))
        .isEqualTo(KeyedNames.of(KEY).of("person", List.of("Aslan")))
        .isNotEqualTo(there.of("person", List.of("Aslan")))
        .isNotEqualTo(here.of("person", List.of("Asla", "n")));
  }

  @Test
  void plan_sourceNamedByAnotherKindLater_isTheSameSource() {
    Casebook first =
        applied(plan(Casebook.empty(), row("s1", "Zelim B.", "survivor", "", "", "3")));

    Casebook heard =
        applied(plan(first, row("s2", "A paper", "press", "source:Zelim B.", "", "3")));
    Casebook again = applied(plan(heard, row("s3", "Zelim B.", "relative", "", "", "3")));

    assertThat(again.sources().values())
        .extracting(Source::name)
        .containsExactlyInAnyOrder("Zelim B.", "A paper");
  }

  @Test
  void plan_changedCells_areNamedWithBeforeAndAfter() {
    Casebook once = applied(plan(Casebook.empty(), row("s1", "p", "press", "", "", "3")));

    Plan plan = plan(once, row("s1", "p", "press", "", "", ">=5").replace("publish", "court"));

    assertThat(plan.rows())
        .singleElement()
        .extracting(PlannedRow::fate)
        .isEqualTo(
            new Fate.Updated(
                List.of(
                    new Fate.FieldChange("quantity", "3", ">=5"),
                    new Fate.FieldChange("consent", "publish", "court"))));
    Statement after = s1(applied(plan));
    assertThat(after.consent()).isEqualTo(Consent.COURT);
    assertThat(after.quantity().quantity()).hasToString(">=5");
    assertThat(after.words()).as("in memory once").isSameAs(s1(once).words());
  }

  @Test
  void plan_parentsBelowTheirChildren_areRecordedFirst() {
    Plan plan =
        plan(
            Casebook.empty(),
            row("s3", "p", "press", "s2|s1", "", "3"),
            row("s2", "p", "press", "s1", "", "3"),
            row("s1", "p", "press", "", "", "3"));

    assertThat(plan.problems()).isEmpty();
    assertThat(applied(plan).statements().keySet())
        .extracting(StatementId::value)
        .containsExactly("s1", "s2", "s3");
  }

  @Test
  void plan_parentAtTheDesk_neverClosesACircle() {
    Casebook once =
        applied(
            plan(
                Casebook.empty(),
                row("s1", "p", "press", "", "", "3"),
                row("s2", "p", "press", "s1", "", "3")));

    Plan plan = plan(once, row("s1", "p", "press", "s2", "", "3"));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(2))
        .satisfies(problem -> assertThat(problem.problem()).contains("s1").contains("s2"));
  }

  @Test
  void plan_oneWrongCell_refusesTheWholeImportWithItsPlace() {
    Plan plan =
        plan(
            Casebook.empty(),
            row("s1", "p", "press", "", "", "3"),
            row("s2", "p", "press", "", "", "many"));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.isOpen()).isFalse();
    assertThat(plan.problems())
        .singleElement()
        .extracting(CsvError::line, CsvError::columnName)
        .containsExactly(3, "quantity");
  }

  @Test
  void plan_withdrawnConsentAndErasedWords_stayAsTheyAre() {
    String old = row("s1", "p", "press", "", "", "3");
    Casebook once =
        applied(plan(Casebook.empty(), old))
            .apply(new Change.ConsentChanged(new StatementId("s1"), Consent.WITHDRAWN))
            .apply(new Change.Erased(new ErasableItem.StatementWords(new StatementId("s1"))));

    Plan plan = plan(once, old);

    assertThat(plan.problems()).isEmpty();
    assertThat(plan.changes()).isEmpty();
    assertThat(s1(once).words()).isEmpty();
  }

  @Test
  void plan_tableWithoutAColumn_leavesItsFieldAlone() {
    Casebook once =
        applied(
            planOf(
                Casebook.empty(),
                HEADER.strip()
                    + ",quantity_words,envelope\n"
                    + row("s1", "p", "press", "", "", "3").strip()
                    + ",some three,abc\n"));

    assertThat(plan(once, row("s1", "p", "press", "", "", "3")).changes()).isEmpty();
    assertThat(s1(once).envelope()).contains("abc");
  }

  @Test
  void plan_linksOfPersons_followTheTable() {
    Casebook once = applied(planOf(Casebook.empty(), "id,name,same_as\np1,A,p2\np2,B,\np3,C,\n"));
    assertThat(once.links())
        .containsExactly(new PersonLink(new PersonId("p1"), new PersonId("p2")));

    Casebook twice = applied(planOf(once, "id,name,same_as\np1,A,p3\np2,B,\np3,C,p1\n"));

    assertThat(twice.links())
        .containsExactly(new PersonLink(new PersonId("p1"), new PersonId("p3")));
    assertThat(planOf(twice, "id,name\np1,A\n").changes()).isEmpty();
  }

  @Test
  void plan_sourceOfTwoKinds_isRefusedAtTheSecondRow() {
    Plan plan =
        plan(
            Casebook.empty(),
            row("s1", "p", "press", "", "", "3"),
            row("s2", "p", "official", "", "", "3"));

    assertThat(plan.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(3))
        .satisfies(problem -> assertThat(problem.columnName()).isEqualTo("source_kind"));
  }

  @Test
  void plan_unknownTable_saysWhichThereAre() {
    assertThat(planOf(Casebook.empty(), "a,b\n1,2\n").problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.remedy()).contains("statements").contains("same_as"));
  }

  @Test
  void plan_eventKnownByItsId_isCorrected() {
    Casebook once = applied(plan(Casebook.empty(), row("s1", "p", "press", "", "", "3")));

    Plan plan = planOf(once, "id,title,when,where,summary\ne,A title,2017-04,Grozny,\n");

    assertThat(plan.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(Kind.EVENT));
    assertThat(applied(plan).events().values())
        .singleElement()
        .satisfies(event -> assertThat(event.title()).isEqualTo("A title"));
  }

  private static String row(
      String id, String source, String kind, String derives, String persons, String quantity) {
    return "%s,\"%s\",%s,%s,2017-04,e,killing,alleges,%s,%s,,,likely,publish,words\n"
        .formatted(id, source, kind, derives, quantity, persons);
  }

  private static Plan plan(Casebook base, String... rows) {
    return planOf(base, HEADER + String.join("", rows));
  }

  private static Plan planOf(Casebook base, String... tables) {
    Import some = new Import(base, KEY);
    for (int i = 0; i < tables.length; i++) {
      try {
        some.read("table" + i + ".csv", new ByteArrayInputStream(tables[i].getBytes(UTF_8)));
      } catch (IOException e) {
        throw new AssertionError("bytes in memory cannot fail to be read", e);
      }
    }
    return some.plan();
  }

  private static Statement s1(Casebook casebook) {
    return Objects.requireNonNull(casebook.statements().get(new StatementId("s1")));
  }

  private static Casebook applied(Plan plan) {
    assertThat(plan.problems()).isEmpty();
    Casebook casebook = plan.base();
    for (Change change : plan.changes()) {
      casebook = casebook.apply(change);
    }
    return casebook;
  }
}
