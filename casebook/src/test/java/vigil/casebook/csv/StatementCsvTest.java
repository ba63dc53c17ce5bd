package vigil.casebook.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.casebook.Derivation;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Vocabulary;

class StatementCsvTest {

  @Test
  void read_columnsInAnotherOrderWithMarkAndCrLf_readsTheSame() {
    String text =
        "\uFEFFtext,consent,reliability,where,when,persons,quantity,stance,act,event,said_on,derives_from,source_kind,source,id\r\n"
            + "\"she said \"\"no\"\",\r\n"
            + "and left\",court,HIGH, a town ,2017-04-02,Example One | Example"
            + " Two,>=2,Confirms,killing,e,2017-04,source: agency |source:b,Witness, a neighbour"
            + " ,s1\r\n"
            + ",,,,,,,,,,,,,,\r\n\r\n";

    StatementRow row = Table.read(text).rows().getFirst();
    Statement statement = row.statement();

    assertThat(Table.read(text).rows()).hasSize(1);
    assertThat(row.sourceKind()).isEqualTo(SourceKind.WITNESS);
    assertThat(statement.words()).isEqualTo("she said \"no\",\r\nand left");
    assertThat(statement.source()).isEqualTo(new SourceId("a neighbour"));
    assertThat(statement.derivesFrom())
        .containsExactly(
            new Derivation.FromSource(new SourceId("agency")),
            new Derivation.FromSource(new SourceId("b")));
    assertThat(statement.persons())
        .containsExactly(new PersonId("Example One"), new PersonId("Example Two"));
    assertThat(statement.where()).isEqualTo("a town");
    assertThat(statement.when()).contains(Edtf.parse("2017-04-02"));
    assertThat(statement.consent()).isEqualTo(Consent.COURT);
    assertThat(statement.reliability()).isEqualTo(Reliability.HIGH);
  }

  @Test
  void read_idsThatLookTheSame_areTheSame() {
    String text =
        Table.HEADER
            + "s1,Caf\u00e9 Noir,press,,,e,killing,alleges,,\u0418\u0306,,,,,\n"
            + "s2,Cafe\u0301\u00a0Noir,press,,,e,killing,alleges,,\u0419,,,,,\n"
            + "s3,Caf\u00e9  Noir,press,source: Cafe\u0301 Noir,,e,killing,alleges,,,,,,,\n";

    List<Statement> read = Table.read(text).statements();

    assertThat(read).extracting(Statement::source).containsOnly(new SourceId("Caf\u00e9 Noir"));
    assertThat(read.get(2).derivesFrom())
        .containsExactly(new Derivation.FromSource(new SourceId("Caf\u00e9 Noir")));
    assertThat(read.subList(0, 2))
        .allSatisfy(
            statement -> assertThat(statement.persons()).containsExactly(new PersonId("\u0419")));
  }

  @Test
  void read_emptyCells_meanThatNothingIsKnown() {
    Statement statement =
        Table.read(Table.HEADER + "s1,a paper,press,,,e,killing,alleges,,,,,,,\n")
            .statements()
            .getFirst();

    assertThat(statement.saidOn()).isEqualTo(Edtf.parse("XXXX-XX-XX"));
    assertThat(statement.quantity().quantity()).isEqualTo(Quantity.parse("?"));
    assertThat(statement.reliability()).isEqualTo(Reliability.UNKNOWN);
    assertThat(statement.consent()).isEqualTo(Consent.INTERNAL);
    assertThat(statement.when()).isEmpty();
    assertThat(statement.derivesFrom()).isEmpty();
  }

  @Test
  void read_headerAlone_isATableWithoutStatements() {
    assertThat(Table.read(Table.HEADER).tally().groups()).isEmpty();
  }

  @Test
  void read_derivationFromALaterRow_isFollowed() {
    String text = Table.HEADER + Table.row("s1", CsvColumn.DERIVES_FROM, "s2") + Table.row("s2");

    assertThat(Table.read(text).tally().groups().getFirst().reported())
        .allSatisfy(reported -> assertThat(reported.rootSources()).containsExactly("a paper"));
  }

  @Test
  void read_actInOtherWords_groupsByItsCodeAndKeepsTheFirstWords() {
    StatementSheet sheet =
        Table.read(
            Table.HEADER
                + Table.row("s1", CsvColumn.ACT, "Arbitrary  detention")
                + Table.row("s2", CsvColumn.ACT, "arbitrary-detention")
                + Table.row("s3", CsvColumn.ACT, "произвольное задержание"));

    assertThat(sheet.rows().getFirst().actAsWritten()).isEqualTo("Arbitrary  detention");
    assertThat(sheet.tally().groups())
        .first()
        .extracting(sheet::actAsWritten)
        .isEqualTo("Arbitrary  detention");
  }

  @Test
  void read_actThatNoVocabularyKnows_isATypeOfItsOwn() {
    StatementSheet sheet =
        Table.read(
            Table.HEADER
                + Table.row("s1", CsvColumn.ACT, "Loss of a job")
                + Table.row("s2", CsvColumn.ACT, "loss of a JOB")
                + Table.row("s3", CsvColumn.ACT, "потеря работы"));

    assertThat(sheet.tally().groups())
        .extracting(group -> group.act().code())
        .containsExactly("loss-of-a-job", "potera-raboty");
  }

  @Test
  void read_groupsOwnVocabulary_findsItsWords() {
    ActType eviction = new ActType("eviction");
    Vocabulary vocabulary =
        Vocabulary.standard().with(eviction, Map.of(Language.ENGLISH, "thrown out of home"));
    String text = Table.HEADER + Table.row("s1", CsvColumn.ACT, "Thrown out of home");

    StatementSheet sheet = StatementCsv.read("table.csv", text.getBytes(UTF_8), vocabulary);

    assertThat(sheet.statements()).extracting(Statement::act).containsExactly(eviction);
  }

  @Test
  void read_withdrawnRow_countsNowhere() {
    String text = Table.HEADER + Table.row("s1", CsvColumn.CONSENT, "withdrawn");

    assertThat(Table.read(text).tally().groups()).isEmpty();
    assertThat(Table.read(text).statements())
        .extracting(Statement::id)
        .isEqualTo(List.of(new StatementId("s1")));
  }

  @Test
  void read_emptyColumnsWithoutAName_arePassedOver() {
    String text = Table.HEADER.strip() + ",,\n" + Table.row("s1").strip() + ",,\n";

    assertThat(Table.read(text).rows()).hasSize(1);
  }

  @Test
  void read_cellGuardedAgainstFormulas_losesItsApostropheAlone() {
    String text =
        Table.HEADER
            + Table.row("s1", CsvColumn.TEXT, "'=1+1")
            + Table.row("s2", CsvColumn.TEXT, "'tis so");

    assertThat(Table.read(text).statements())
        .extracting(Statement::words)
        .containsExactly("=1+1", "'tis so");
  }
}
