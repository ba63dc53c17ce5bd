package vigil.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Overlap tables from the literature, each of which was estimated from. */
class PublishedTablesTest {
  private static final Path TABLES =
      Path.of(System.getProperty("vigil.root")).resolveSibling("shared").resolve("data/mse");

  @TestFactory
  List<DynamicTest> of_publishedTable_isPossible() throws IOException {
    if (!Files.isDirectory(TABLES)) {
      Assumptions.abort("../shared is absent, so no published table was read");
    }
    List<DynamicTest> tests = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(TABLES, "*.csv")) {
      for (Path file : files) {
        tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static void check(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    long observed = observedAsStated(lines);
    CaptureHistories histories = histories(lines);

    assertThat(histories.observed()).isEqualTo(observed);
    assertThat(Feasibility.of(histories)).isEqualTo(new Verdict.Possible());
  }

  private static long observedAsStated(List<String> lines) {
    String note = lines.get(2);
    return Long.parseLong(note.replaceAll(".*observed n=(\\d+);.*", "$1"));
  }

  private static CaptureHistories histories(List<String> lines) {
    List<String[]> rows =
        lines.stream().filter(line -> !line.startsWith("#")).map(line -> line.split(",")).toList();
    List<String> header = Arrays.asList(rows.getFirst());
    List<String> lists = header.subList(0, header.size() - 1);
    Map<Set<String>, Long> counts = new HashMap<>();
    for (String[] row : rows.subList(1, rows.size())) {
      Set<String> combination = new HashSet<>();
      for (int i = 0; i < lists.size(); i++) {
        if (row[i].equals("1")) {
          combination.add(lists.get(i));
        }
      }
      counts.merge(combination, Long.parseLong(row[lists.size()]), Long::sum);
    }
    return CaptureHistories.ofCounts(lists, counts);
  }
}
