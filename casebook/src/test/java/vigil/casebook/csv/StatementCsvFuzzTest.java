package vigil.casebook.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/**
 * Whatever file is given for a table of statements, it is refused with the lines where it is wrong,
 * or nothing of it is lost: written and read again it is the same. In a normal run this goes
 * through the inputs kept beside it; with {@code JAZZER_FUZZ=1} in the environment and one method
 * chosen with {@code -Dtest}, Jazzer looks for others.
 */
class StatementCsvFuzzTest {

  @FuzzTest(maxDuration = "30m")
  void read_anyBytes_areRefusedOrKept(byte[] content) {
    List<StatementRow> rows;
    try {
      rows = StatementCsv.read("a.csv", content).rows();
    } catch (CsvRefused refused) {
      assertThat(refused.errors()).isNotEmpty().allMatch(error -> error.line() >= 1);
      return;
    }
    String written = StatementCsv.write(rows);
    assertThat(StatementCsv.read("b.csv", written.getBytes(UTF_8)).rows()).isEqualTo(rows);
  }
}
