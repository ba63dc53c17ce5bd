package vigil.estimate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import vigil.estimate.CaptureHistories;

class TableReaderTest {
  private static final CaptureHistories EXPECTED =
      CaptureHistories.ofPatterns(List.of("A", "B"), Map.of(1, 2L, 3, 1L));

  @Test
  void read_countsOfCombinations_isTheTable() throws TableRefused {
    assertThat(read("# source\n# note\nA,B,count\n1,0,2\n1,1,1\n0,1,0\n")).isEqualTo(EXPECTED);
  }

  @Test
  void read_rowForEachPerson_countsThem() throws TableRefused {
    assertThat(read("name,A,B\r\n\"Doe, Jane\",1,0\r\nJo,1,1\r\n\r\nAl,1,0")).isEqualTo(EXPECTED);
  }

  @Test
  void read_semicolons_areUnderstood() throws TableRefused {
    assertThat(read("\uFEFFA;B;count\n1;0;2\n1;1;1\n")).isEqualTo(EXPECTED);
  }

  @Test
  void read_strata_arePartedAndTheUnknownKeptApart() throws TableRefused {
    OverlapTable table =
        TableReader.read(
            "f.csv",
            "A,B,region,count\n1,0,north,2\n1,1,south,1\n0,1,,4\n",
            new Layout(List.of("region"), List.of()));

    assertThat(table.versions().get("")).containsOnlyKeys("north", "south", "");
    assertThat(table.whole().observed()).isEqualTo(7);
  }

  @Test
  void read_wrongValues_nameLineAndColumn() {
    refused("A,B,count\n1,2,5\n1,x,-1\n")
        .satisfies(refused ->
            assertThat(refused.faults())
                .extracting(Fault::line, Fault::column)
                .containsExactly(tuple(2, 3), tuple(3, 3), tuple(3, 5)))
        .withMessageContaining("f.csv:2:3: ")
        .withMessageContaining("\"x\"");
  }

  @Test
  void read_rowOfNoVersion_isRefusedAtItsCell() {
    assertThatExceptionOfType(TableRefused.class)
        .isThrownBy(() ->
            TableReader.read(
                "f.csv",
                "A,B,version,count\n1,0,1,2\n1,1,,1\n",
                new Layout(List.of(), List.of("version"))))
        .withMessageContaining("f.csv:3:5: ")
        .withMessageContaining("column version");
  }

  @Test
  void read_listWithABlankField_isRefusedAtThatFieldWhereverItIs() {
    refused("name,A,B\nJo,,1\nAl,1,1\n").withMessageContaining("f.csv:2:4: ");
    refused("name,A,B\nJo,1,1\nAl,1,\nEd,1,1\n").withMessageContaining("f.csv:3:6: ");
    refused("name,A,B\nJo,x,1\nAl,1,1\n").withMessageContaining("f.csv:2:4: ");
  }

  @Test
  void read_columnOfOtherNumbers_isNoList() throws TableRefused {
    assertThat(read("age,A,B\n1,1,0\n34,1,1\n52,1,0\n")).isEqualTo(EXPECTED);
  }

  @Test
  void read_personsOnNoList_areRefused() {
    refused("A,B,count\n0,0,12\n").withMessageContaining("on no list");
  }

  @Test
  void read_rowsOfAnotherLength_areRefused() {
    refused("A,B,count\n1,0\n").withMessageContaining("2 fields and the header has 3");
  }

  @Test
  void read_headersThatSayNothing_areRefused() {
    refused("").withMessageContaining("empty");
    refused("A,A,count\n1,0,2\n").withMessageContaining("two columns of the name A");
    refused("name,place\nJo,here\n").withMessageContaining("no list");
    refused("A,\"B\n1,0\n").withMessageContaining("never closed");
  }

  @Test
  void read_separatorThatIsInANameToo_isTheOneThatPartsMoreFields() throws TableRefused {
    CaptureHistories named =
        CaptureHistories.ofPatterns(List.of("A, the first", "B"), Map.of(1, 2L, 3, 1L));

    assertThat(read("\"A, the first\";B;count\n1;0;2\n1;1;1\n")).isEqualTo(named);
    assertThat(read("A, the first\tB\tcount\n1\t0\t2\n1\t1\t1\n")).isEqualTo(named);
    assertThat(read("\"A; x; y; z\",B,count\n1,0,2\n").lists()).containsExactly("A; x; y; z", "B");
  }

  @Test
  void read_emptyRowsOfASpreadsheet_arePassedOver() throws TableRefused {
    assertThat(read("A,B,count\n1,0,2\n,,\n1,1,1\n , ,\n")).isEqualTo(EXPECTED);
  }

  @Test
  void read_nameOfSeveralLines_isOneLineWithoutControlCharacters() throws TableRefused {
    assertThat(read("\"the\n first\",\u001B[31mB,count\n1,0,2\n").lists())
        .containsExactly("the first", "[31mB");
  }

  @Test
  void read_countsByAnotherName_areNotTakenForPersons() {
    refused("A,B,n\n1,0,20\n1,1,10\n").withMessageContaining("f.csv:1:5: The column n");
    refused("A,B,Freq\n1,0,1\n0,1,1\n1,1,2\n").withMessageContaining("f.csv:1:5: The column Freq");
    refused("A,B,C,seen\n1,0,0,20\n1,1,0,10\n0,1,0,5\n0,0,1,4\n")
        .withMessageContaining("f.csv:1:7: The column seen")
        .withMessageContaining("count");
  }

  @Test
  void read_runningNumberOrListOfThatName_isNoCount() throws TableRefused {
    assertThat(read("n,A,B\n1,1,0\n2,1,1\n3,1,0\n")).isEqualTo(EXPECTED);
    assertThat(read("A,N\n1,0\n1,1\n1,0\n").observed()).isEqualTo(3);
    assertThat(read("no,A,B,C\n7,1,0,0\n8,1,1,0\n9,0,1,0\n10,0,0,1\n").observed()).isEqualTo(4);
  }

  @Test
  void read_twoColumnsOfCounts_areRefused() {
    refused("A,count,Count\n1,1,2\n").withMessageContaining("f.csv:1:9: ");
  }

  @Test
  void read_moreCountedThanThereArePeople_isRefused() {
    refused("A,B,count\n1,0,10000000001\n").withMessageContaining("f.csv:2:5: ");
    refused("A,B,count\n1,0,9223372036854775807\n1,0,9223372036854775807\n")
        .withMessageContaining("f.csv:3:5: ");
    refused("A,B,count\n1,0,6000000000\n1,1,6000000000\n").withMessageContaining("f.csv:3:5: ");
  }

  @Test
  void read_rowWithAWrongValue_isNotCalledARowOfNobody() {
    refused("A,B,count\nyes,no,5\n")
        .satisfies(refused -> assertThat(refused.faults()).hasSize(2))
        .withMessageContaining("\"yes\"");
  }

  @Test
  void read_manyFaults_showsTheFirstAndSaysHowManyMore() {
    refused("A,B,count\n" + "x,1,1\n".repeat(25))
        .withMessageContaining("f.csv:21:1: ")
        .withMessageNotContaining("f.csv:22:1: ")
        .withMessageEndingWith("There are 5 more.");
  }

  private static ThrowableAssertAlternative<TableRefused> refused(String text) {
    return assertThatExceptionOfType(TableRefused.class).isThrownBy(() -> read(text));
  }

  private static CaptureHistories read(String text) throws TableRefused {
    return TableReader.read("f.csv", text, Layout.PLAIN).whole();
  }
}
