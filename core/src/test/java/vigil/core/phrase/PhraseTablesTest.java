package vigil.core.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vigil.core.language.Language;

/** What people write, in a table for each language, with what may not be understood. */
class PhraseTablesTest {

  /** A Saturday. */
  private static final LocalDate SAID_ON = LocalDate.of(2017, 4, 8);

  private static final String NOTHING = "-";

  /** The tables, each with the rows that it has at least. */
  private static final Map<String, Integer> TABLES =
      Map.of("en", 300, "ru", 250, "fr", 60, "es", 60, "ar", 60);

  @TestFactory
  Stream<DynamicContainer> everyPhrase_inItsLanguage_meansWhatTheTableSays() {
    return TABLES.entrySet().stream()
        .map(table ->
            DynamicContainer.dynamicContainer(
                table.getKey(), rows(table.getKey(), table.getValue())));
  }

  private static Stream<DynamicTest> rows(String language, int atLeast) {
    List<String> lines = lines(language + ".csv");
    assertThat(lines).hasSizeGreaterThan(atLeast);
    return lines.stream()
        .skip(1)
        .map(line -> line.split(" \\| ", 3))
        .map(row -> DynamicTest.dynamicTest(row[1], () -> check(new Language(language), row)));
  }

  private static List<String> lines(String name) {
    try (InputStream file =
        Objects.requireNonNull(PhraseTablesTest.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Language language, String[] row) {
    List<? extends Reading<?>> readings =
        row[0].equals("date")
            ? DatePhrases.in(language).read(row[1], SAID_ON)
            : QuantityPhrases.in(language).read(row[1]);
    String meanings =
        readings.stream()
            .map(reading -> reading.value().toString())
            .collect(Collectors.joining(" ; "));
    assertThat(meanings.isEmpty() ? NOTHING : meanings).isEqualTo(row[2]);
  }
}
