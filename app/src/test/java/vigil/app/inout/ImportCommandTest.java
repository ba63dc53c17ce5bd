package vigil.app.inout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String TABLE =
      """
      id,source,source_kind,derives_from,said_on,event,act,stance,quantity,persons,when,where,reliability,consent,text
      s1,Novaya Gazeta,press,source:n1,2017-04-01,e,killing,alleges,>=3,,2017-03,Grozny,likely,publish,"At least three, dead."
      s2,Radio Svoboda,press,s1,2017-04-02,e,killing,confirms,2,,2017-03,Grozny,likely,internal,
      """;

  @TempDir Path folder;
  private Commands vigil;
  private Path table;

  @BeforeEach
  void desk() throws IOException {
    vigil = Commands.withDesk(folder);
    table = Files.writeString(folder.resolve("statements.csv"), TABLE);
  }

  private Commands.Ran run(String... more) {
    return vigil.desk("import", more);
  }

  @Test
  void import_withoutApply_showsEveryRowAndChangesNothing() {
    Commands.Ran ran = run(table.toString());

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains(table + ":2: statement s1: new", table + ":3: statement s2: new")
        .contains("6 new, 0 updated, 0 unchanged", "Nothing was changed yet");
    assertThat(vigil.desk("history").out()).isEmpty();
  }

  @Test
  void import_applied_countsAsTheTableDoes_andAgainChangesNothing() throws IOException {
    assertThat(run("--apply", table.toString()).out()).contains("Recorded.");
    assertThat(vigil.desk("history").out().lines()).hasSize(6);

    assertThat(run("--apply", table.toString()).out())
        .contains("0 new, 0 updated, 2 unchanged", "There is nothing to record.");

    Files.writeString(table, TABLE.replace(">=3", ">=4"));
    assertThat(run(table.toString()).out()).contains("statement s1: updated: quantity");
  }

  @Test
  void import_wrongCell_isRefusedWithItsLineAndColumn() throws IOException {
    Files.writeString(table, TABLE.replace("confirms", "confirm"));

    Commands.Ran ran = run("--apply", table.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains(table + ":3:48: stance: ", "Did you mean confirms?");
    assertThat(vigil.desk("history").out()).isEmpty();
  }

  @Test
  void import_lessThanNoRows_isWrongUse() {
    Commands.Ran ran = run("--rows", "-1", table.toString());

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--rows -1 is less than none");
  }
}
