package vigil.desk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for every spelling of every name of the table with every other one. What is missed is
 * written down in docs/search.md, and nothing else may be missed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameTableTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("vigil.root")).resolve("docs/search.md");
  private static final String BETWEEN = " ≠ ";
  private static final int MOST = 10_000;

  private final SearchIndex index = SearchIndex.empty();
  private Set<String> knownMisses = Set.of();

  /** One name in all its spellings. */
  record Name(int number, List<String> spellings) {
    EntryKey key(int spelling) {
      return new EntryKey(Kind.PERSON, number + "-" + spelling);
    }

    @Override
    public String toString() {
      return spellings.getFirst();
    }
  }

  static List<Name> names() throws IOException {
    List<Name> names = new ArrayList<>();
    try (InputStream table = NameTableTest.class.getResourceAsStream("names.csv")) {
      String text =
          new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
        names.add(new Name(names.size(), List.of(line.split("[,|]"))));
      }
    }
    return names;
  }

  @BeforeAll
  void shelve() throws IOException {
    for (Name name : names()) {
      for (int i = 0; i < name.spellings().size(); i++) {
        index.put(List.of(person(name.key(i), name.spellings().get(i))));
      }
    }
    index.refresh();
    try (Stream<String> lines = Files.lines(DOCUMENT)) {
      knownMisses = new TreeSet<>(lines.filter(line -> line.contains(BETWEEN)).toList());
    }
  }

  @AfterAll
  void close() {
    index.close();
  }

  private static Entry person(EntryKey key, String name) {
    return new Entry(
        key,
        List.of(),
        List.of(name),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        0);
  }

  private List<String> missed(Name name) {
    List<String> missed = new ArrayList<>();
    for (String sought : name.spellings()) {
      List<EntryKey> found = find(sought);
      for (int i = 0; i < name.spellings().size(); i++) {
        if (!found.contains(name.key(i))) {
          missed.add(sought + BETWEEN + name.spellings().get(i));
        }
      }
    }
    return missed;
  }

  private List<EntryKey> find(String sought) {
    return index.search(QuestionQuery.of(Question.of(sought), Optional.empty()), MOST).keys();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySpelling_lookedForByEveryOther_isFoundUnlessKnownToBeMissed(Name name) {
    assertThat(missed(name))
        .containsExactlyInAnyOrderElementsOf(
            knownMisses.stream()
                .filter(miss ->
                    name.spellings().stream().anyMatch(one -> miss.startsWith(one + BETWEEN)))
                .toList());
  }

  @Test
  void table_holdsSixtyNamesInThreeScripts() throws IOException {
    assertThat(names())
        .hasSizeGreaterThanOrEqualTo(60)
        .allSatisfy(name -> assertThat(name.spellings()).hasSizeGreaterThanOrEqualTo(3));
  }
}
