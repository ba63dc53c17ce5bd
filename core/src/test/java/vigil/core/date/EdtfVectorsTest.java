package vigil.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the foreign vectors: what edtf.js and the Library of Congress say a date is. */
class EdtfVectorsTest {

  private static final List<String> FILES = List.of("level0", "level1", "level2", "loc-spec");

  @TestFactory
  Stream<DynamicTest> vector_everyRow_isReadOrderedAndPrinted() {
    Path folder =
        Path.of(System.getProperty("vigil.root", ".")).resolveSibling("shared/vectors/edtf");
    if (!Files.isDirectory(folder)) {
      Assumptions.abort("The folder ../shared is absent, so the EDTF vectors cannot be checked.");
    }
    return FILES.stream().flatMap(name -> rows(folder, name));
  }

  private static Stream<DynamicTest> rows(Path folder, String name) {
    try {
      return Files.readAllLines(folder.resolve(name + ".tsv")).stream()
          .skip(1)
          .map(line -> Row.of(name, line))
          .map(row -> dynamicTest(name + " " + row.input, row::check));
    } catch (IOException e) {
      throw new AssertionError("The vectors of " + name + " cannot be read.", e);
    }
  }

  private record Row(
      String file, String input, String kind, int level, String min, String max, String edtf) {

    static Row of(String file, String line) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(6);
      return new Row(
          file, cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5]);
    }

    void check() {
      Edtf date = Edtf.parse(input);
      assertThat(date.kind()).isEqualTo(kind);
      assertThat(written(date.min(), "-Infinity")).as("min").isEqualTo(min);
      assertThat(written(date.max(), "Infinity")).as("max").isEqualTo(max);
      assertThat(date).hasToString(edtf);
      assertThat(Edtf.parse(edtf)).isEqualTo(date).isEqualByComparingTo(date);
      if (file.equals("loc-spec")) {
        assertThat(date.level()).isLessThanOrEqualTo(level);
      } else {
        assertThat(date.level()).isEqualTo(level);
      }
    }

    private static String written(Limit limit, String open) {
      return switch (limit) {
        case Limit.At(long epochMillis) -> Long.toString(epochMillis);
        case Limit.Open _ -> open;
        case Limit.Unknown _ -> "";
      };
    }
  }
}
