package vigil.casebook.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vigil.casebook.tally.Documented;
import vigil.casebook.tally.Figure;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.Reported;
import vigil.core.id.StatementId;

class WorkedExampleCsvTest {
  private final StatementSheet sheet = StatementCsv.read("worked-example.csv", content());

  @Test
  void tally_groups_comeInOrderOfFirstAppearanceWithTheirActsAsWritten() {
    assertThat(sheet.tally().groups())
        .extracting(sheet::actAsWritten)
        .containsExactly("arbitrary detention", "killing", "torture");
    assertThat(sheet.tally().groups())
        .extracting(group -> group.event().value())
        .containsOnly("chechnya-2017");
  }

  @Test
  void tally_killing_hasTheFiguresOfTheCase() {
    GroupTally killing = group("killing");

    assertThat(killing.reportedMinimum()).contains(new Figure(3, ids("s2", "s8")));
    assertThat(killing.corroboratedMinimum()).contains(new Figure(2, ids("s2", "s5", "s8")));
    assertThat(killing.documented()).isEqualTo(new Documented(0, 0, List.of()));
    assertThat(killing.estimatedBy()).isEqualTo(ids("s3"));
    assertThat(killing.deniedBy()).isEmpty();
    assertThat(killing.reported())
        .extracting(Reported::toString)
        .containsExactly(
            "Reported[statement=s2, rootSources=[novaya-sources], quantity=>=3]",
            "Reported[statement=s5, rootSources=[svoboda-sources], quantity=2]",
            "Reported[statement=s8, rootSources=[novaya-sources], quantity=>=3]");
  }

  @Test
  void tally_arbitraryDetention_hasTheFiguresOfTheCase() {
    GroupTally detention = group("arbitrary detention");

    assertThat(detention.reportedMinimum()).contains(new Figure(101, ids("s1")));
    assertThat(detention.corroboratedMinimum()).isEmpty();
    assertThat(detention.deniedBy()).isEqualTo(ids("s6", "s7"));
    assertThat(detention.estimatedBy()).isEmpty();
  }

  @Test
  void tally_torture_hasABearerWithoutANumber() {
    GroupTally torture = group("torture");

    assertThat(torture.reportedMinimum()).contains(new Figure(0, ids("s4")));
    assertThat(torture.corroboratedMinimum()).isEmpty();
    assertThat(torture.reported())
        .extracting(Reported::toString)
        .containsExactly(
            "Reported[statement=s4, rootSources=[witnesses and survivors], quantity=?]");
  }

  private GroupTally group(String act) {
    return sheet.tally().groups().stream()
        .filter(group -> sheet.actAsWritten(group).equals(act))
        .findFirst()
        .orElseThrow();
  }

  private static List<StatementId> ids(String... ids) {
    return Arrays.stream(ids).map(StatementId::new).toList();
  }

  private static byte[] content() {
    try (InputStream file =
        Objects.requireNonNull(
            WorkedExampleCsvTest.class.getResourceAsStream("worked-example.csv"))) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
