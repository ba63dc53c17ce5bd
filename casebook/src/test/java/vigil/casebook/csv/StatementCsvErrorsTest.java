package vigil.casebook.csv;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatementCsvErrorsTest {

  @Test
  void read_badDate_isToldWithItsPlaceAndARemedy() {
    CsvError error = Table.error(Table.HEADER + Table.row("s1", CsvColumn.SAID_ON, "2017-13-01"));

    assertThat(error.file()).isEqualTo("table.csv");
    assertThat(error.line()).isEqualTo(2);
    assertThat(error.column()).isBetween("s1,a paper,press,,2".length(), 28);
    assertThat(error.columnName()).isEqualTo("said_on");
    assertThat(error.remedy()).contains("2017-04-01");
    assertThat(error).asString().startsWith("table.csv:2:").contains(": said_on: ");
  }

  @Test
  void read_badQuantity_isToldAtTheCharacterThatIsWrong() {
    CsvError error = Table.error(Table.HEADER + Table.row("s1", CsvColumn.QUANTITY, "many"));

    assertThat(error.line()).isEqualTo(2);
    assertThat(error.column())
        .isEqualTo("s1,a paper,press,,2017-04,e,killing,alleges,".length() + 1);
    assertThat(error.columnName()).isEqualTo("quantity");
    assertThat(error.remedy()).contains(">=3");
  }

  @Test
  void read_badTerm_namesTheNearestAndAllThatAreValid() {
    assertThat(Table.error(Table.HEADER + Table.row("s1", CsvColumn.STANCE, "aleges")))
        .isEqualTo(
            new CsvError(
                "table.csv",
                2,
                "s1,a paper,press,,2017-04,e,killing,".length() + 1,
                "stance",
                "'aleges' is not valid here.",
                "Did you mean alleges? Write one of: alleges, confirms, denies, estimates."));
    assertThat(Table.error(Table.HEADER + Table.row("s1", CsvColumn.CONSENT, "zzzzzzz")).remedy())
        .isEqualTo("Write one of: internal, court, publish, withdrawn.");
    assertThat(Table.error(Table.HEADER + Table.row("s1", CsvColumn.SOURCE_KIND, "pres")).remedy())
        .startsWith("Did you mean press?");
    assertThat(
            Table.error(Table.HEADER + Table.row("s1", CsvColumn.RELIABILITY, "unreliabel"))
                .remedy())
        .startsWith("Did you mean unreliable?");
  }

  @Test
  void read_emptyCellThatMustBeFilled_isAnError() {
    for (CsvColumn column :
        new CsvColumn[] {
          CsvColumn.ID,
          CsvColumn.SOURCE,
          CsvColumn.SOURCE_KIND,
          CsvColumn.EVENT,
          CsvColumn.ACT,
          CsvColumn.STANCE
        }) {
      CsvError error = Table.error(Table.HEADER + Table.row("s1", column, ""));

      assertThat(error.columnName()).isEqualTo(column.title());
      assertThat(error.problem()).isEqualTo("The cell is empty.");
    }
  }

  @Test
  void read_derivationFromAStatementThatIsNotThere_isToldAtItsName() {
    CsvError error =
        Table.error(
            Table.HEADER + Table.row("s1") + Table.row("s2", CsvColumn.DERIVES_FROM, "s1 | s9"));

    assertThat(error.line()).isEqualTo(3);
    assertThat(error.column()).isEqualTo("s2,a paper,press,s1 | ".length() + 1);
    assertThat(error.columnName()).isEqualTo("derives_from");
    assertThat(error.problem()).isEqualTo("Statement s2 derives from s9, which is not there.");
    assertThat(error.remedy()).contains("source:s9");
  }

  @Test
  void read_circle_isToldWhereItCloses() {
    CsvError error =
        Table.error(
            Table.HEADER
                + Table.row("s1", CsvColumn.DERIVES_FROM, "s2")
                + Table.row("s2", CsvColumn.DERIVES_FROM, "s1"));

    assertThat(error.line()).isEqualTo(3);
    assertThat(error.column()).isEqualTo("s2,a paper,press,".length() + 1);
    assertThat(error.problem()).contains("in a circle: s1 <- s2 <- s1");
  }

  @Test
  void read_idThatIsTaken_namesTheLineOfTheFirst() {
    CsvError error = Table.error(Table.HEADER + Table.row("s1") + Table.row("s1"));

    assertThat(error.line()).isEqualTo(3);
    assertThat(error.column()).isEqualTo(1);
    assertThat(error.columnName()).isEqualTo("id");
    assertThat(error.problem()).isEqualTo("The id s1 is taken in line 2.");
  }

  @Test
  void read_severalErrors_areToldAtOnceInOrder() {
    String text =
        Table.HEADER
            + Table.row("s1", CsvColumn.QUANTITY, "x")
            + Table.row("s2", CsvColumn.DERIVES_FROM, "s7")
            + Table.row("s1", CsvColumn.SAID_ON, "x");

    assertThat(Table.errors(text))
        .extracting(error -> error.line() + " " + error.columnName())
        .containsExactly("2 quantity", "3 derives_from", "4 id", "4 said_on");
  }

  @Test
  void read_quoteThatIsNeverClosed_isToldWhereItOpens() {
    CsvError error = Table.error(Table.HEADER + Table.row("s1", CsvColumn.WHERE, "\"a town"));

    assertThat(error.line()).isEqualTo(2);
    assertThat(error.column())
        .isEqualTo("s1,a paper,press,,2017-04,e,killing,alleges,3,,,".length() + 1);
    assertThat(error.columnName()).isEqualTo("where");
    assertThat(error.problem()).contains("never closed");
  }

  @Test
  void read_textAfterAClosingQuote_isToldAtTheText() {
    CsvError error = Table.error(Table.HEADER + Table.row("s1", CsvColumn.SOURCE, "\"a \"paper\""));

    assertThat(error.line()).isEqualTo(2);
    assertThat(error.column()).isEqualTo("s1,\"a \"".length() + 1);
    assertThat(error.columnName()).isEqualTo("source");
    assertThat(error.problem()).contains("begun in line 2, column 4");
  }

  @Test
  void read_quoteInTheMiddleOfACell_isToldAtTheQuote() {
    CsvError error = Table.error(Table.HEADER + Table.row("s1", CsvColumn.SOURCE, "a \"paper"));

    assertThat(error.column()).isEqualTo("s1,a ".length() + 1);
    assertThat(error.remedy()).contains("twice");
  }

  @Test
  void read_brokenRow_doesNotMakeOthersSeemToDeriveFromNowhere() {
    String text =
        Table.HEADER
            + Table.row("s1", CsvColumn.SOURCE, "a \"paper")
            + Table.row("s2", CsvColumn.DERIVES_FROM, "s1");

    assertThat(Table.error(text).line()).isEqualTo(2);
  }

  @Test
  void read_placeAfterLineBreaksAndEmoji_countsLinesOfTheFileAndCharacters() {
    String text =
        Table.HEADER
            + Table.row("s1", CsvColumn.WHERE, "\"two\r\nlines\"")
            + Table.row("s2", CsvColumn.SOURCE, "\uD83D\uDE00 paper").replace("killing", "")
            + "\n";

    CsvError error = Table.error(text);

    assertThat(error.line()).isEqualTo(4);
    assertThat(error.column()).isEqualTo("s2,x paper,press,,2017-04,e,".length() + 1);
  }

  @Test
  void read_errorInsideAQuotedCell_countsItsQuotesAndLineBreaks() {
    CsvError error =
        Table.error(
            Table.HEADER + Table.row("s1", CsvColumn.DERIVES_FROM, "\"source:\"\"a\"\"|\n s9\""));

    assertThat(error.line()).isEqualTo(3);
    assertThat(error.column()).isEqualTo(2);
  }

  @Test
  void read_rowThatIsShort_isToldAtItsEnd() {
    CsvError error = Table.error(Table.HEADER + "s1,a paper,press\n");

    assertThat(error.line()).isEqualTo(2);
    assertThat(error.column()).isEqualTo("s1,a paper,press".length() + 1);
    assertThat(error.problem()).isEqualTo("The row has 3 cells, the header 15.");
  }

  @Test
  void read_cellUnderNoColumn_isAnErrorThatThinksOfCommas() {
    CsvError error = Table.error(Table.HEADER + Table.row("s1").strip() + "said so, and left\n");

    assertThat(error.problem()).isEqualTo("This cell stands under no column.");
    assertThat(error.remedy()).contains("quotes");
  }

  @Test
  void read_missingColumn_isNamed() {
    CsvError error = Table.error(Table.HEADER.replace(",consent", ""));

    assertThat(error.line()).isEqualTo(1);
    assertThat(error.columnName()).isEqualTo("consent");
    assertThat(error.problem()).isEqualTo("The column is missing.");
  }

  @Test
  void read_unknownColumn_namesTheNearest() {
    assertThat(Table.errors(Table.HEADER.replace("derives_from", "dervies_from")))
        .extracting(CsvError::columnName, CsvError::remedy)
        .first()
        .asString()
        .contains("dervies_from", "Did you mean derives_from?");
  }

  @Test
  void read_columnThatIsThereTwice_isAnError() {
    CsvError error = Table.error(Table.HEADER.strip() + ",text\n");

    assertThat(error.problem()).isEqualTo("The column is there twice.");
    assertThat(error.column()).isEqualTo(Table.HEADER.length() + 1);
  }

  @Test
  void read_otherSeparators_areRecognised() {
    assertThat(Table.error(Table.HEADER.replace(',', ';')).problem()).contains("semicolons");
    assertThat(Table.error(Table.HEADER.replace(',', '\t')).problem()).contains("tabs");
    assertThat(Table.error("\"id\";\"source\";\"act\"\n").problem()).contains("semicolons");
  }

  @Test
  void read_otherEncodings_areRecognised() {
    String text = Table.HEADER + Table.row("s1", CsvColumn.SOURCE, "Пример");

    assertThat(Table.errors(text.getBytes(UTF_16)).getFirst().problem()).contains("UTF-16");
    assertThat(Table.errors(text.getBytes(UTF_16LE)).getFirst().problem()).contains("UTF-16");
    CsvError legacy = Table.errors(text.getBytes(Charset.forName("windows-1251"))).getFirst();
    assertThat(legacy.line()).isEqualTo(2);
    assertThat(legacy.column()).isEqualTo("s1,".length() + 1);
    assertThat(legacy.problem()).isEqualTo("The byte 0xCF is not UTF-8 here.");
  }

  @Test
  void read_lastCharacterCutInHalf_isAnError() {
    byte[] whole = (Table.HEADER + Table.row("s1").strip() + "й").getBytes(UTF_8);

    assertThat(Table.errors(Arrays.copyOf(whole, whole.length - 1)).getFirst().line()).isEqualTo(2);
  }

  @Test
  void read_workbook_isRecognised() {
    assertThat(Table.errors("PK\u0003\u0004 and so on").getFirst().problem()).contains("workbook");
  }

  @Test
  void read_emptyFile_asksForTheHeader() {
    assertThat(Table.error("").remedy()).contains("id,source,source_kind");
    assertThat(Table.error("\n\n").problem()).isEqualTo("The file is empty.");
  }

  @Test
  void read_idThatCannotBe_isToldAtItsPart() {
    CsvError error =
        Table.error(Table.HEADER + Table.row("s1", CsvColumn.DERIVES_FROM, "source:a|source:"));

    assertThat(error.column()).isEqualTo("s1,a paper,press,source:a|".length() + 1);
    assertThat(error.columnName()).isEqualTo("derives_from");
  }

  @Test
  void read_actWithoutALetter_isAnError() {
    assertThat(Table.error(Table.HEADER + Table.row("s1", CsvColumn.ACT, "???")).columnName())
        .isEqualTo("act");
  }

  @Test
  void read_idThatLooksLikeASource_isAnError() {
    assertThat(Table.error(Table.HEADER + Table.row("source:a")).problem()).contains("source:");
  }
}
