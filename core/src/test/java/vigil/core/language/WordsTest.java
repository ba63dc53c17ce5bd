package vigil.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds every language against English: nothing is missing, nothing is left over, every pattern can
 * be read and takes the same arguments. Languages are found as the program finds them, so a new
 * file is checked as soon as it is there.
 */
class WordsTest {

  private static final Path ROOT = Path.of(System.getProperty("vigil.root"));
  private static final Path FOLDER = ROOT.resolve("core/src/main/resources/vigil/words");
  private static final Map<Language, Map<String, String>> FILES =
      MessageFiles.read(WordsTest.class::getResource, "/vigil/words");
  private static final Map<String, String> ENGLISH = FILES.getOrDefault(Language.ENGLISH, Map.of());

  /** What only staff see: a language has all of a package's words or none. */
  private static final String STAFF = "desk.";

  private static Stream<DynamicTest> everyLanguage(Consumer<Language> check) {
    return FILES.keySet().stream()
        .map(language -> DynamicTest.dynamicTest(language.tag(), () -> check.accept(language)));
  }

  private static Map<String, String> words(Language language) {
    return FILES.getOrDefault(language, Map.of());
  }

  @Test
  void languages_filesInTheFolder_areThoseThatTheProgramFinds() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrderElementsOf(
              FILES.keySet().stream().map(language -> language.tag() + ".properties").toList());
    }
  }

  @Test
  void english_everyKey_beginsWithAPackageThatIsThere() {
    assertThat(ENGLISH.keySet())
        .filteredOn(key -> !key.startsWith("core."))
        .allMatch(key -> {
          String[] part = key.split("\\.", 3);
          return Files.isDirectory(
              ROOT.resolve(part[0] + "/src/main/java/vigil/" + part[0] + "/" + part[1]));
        });
  }

  @TestFactory
  Stream<DynamicTest> keys_everyLanguage_areThoseOfEnglish() {
    return everyLanguage(language -> {
      Set<String> here = words(language).keySet();
      Set<String> parts = here.stream().map(WordsTest::part).collect(Collectors.toSet());
      Set<String> wanted = new TreeSet<>(ENGLISH.keySet());
      wanted.removeIf(key -> key.startsWith(STAFF) && !parts.contains(part(key)));
      assertThat(without(wanted, here)).as("missing").isEmpty();
      assertThat(without(here, wanted)).as("left over").isEmpty();
    });
  }

  /** The package that a key belongs to: {@code desk.inbox}. */
  private static String part(String key) {
    return key.substring(0, key.indexOf('.', key.indexOf('.') + 1));
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  @TestFactory
  Stream<DynamicTest> files_everyLanguage_sayEachKeyOnceAndNothingEmpty() {
    return everyLanguage(language -> {
      Set<String> seen = new HashSet<>();
      List<String> wrong = new ArrayList<>();
      for (String line : lines(language)) {
        String[] entry = line.split("=", 2);
        if (entry.length < 2 || entry[1].isBlank() || !seen.add(entry[0])) {
          wrong.add(line);
        }
      }
      assertThat(wrong).isEmpty();
    });
  }

  private static List<String> lines(Language language) {
    try {
      return Files.readAllLines(FOLDER.resolve(language.tag() + ".properties")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> patterns_everyLanguage_takeTheArgumentsOfEnglish() {
    return everyLanguage(language ->
        words(language)
            .forEach((key, pattern) ->
                assertThat(arguments(language, pattern))
                    .as(key)
                    .isEqualTo(arguments(Language.ENGLISH, ENGLISH.getOrDefault(key, pattern)))));
  }

  /** Every argument with its kind; a pattern that cannot be read fails here. */
  private static Set<String> arguments(Language language, String pattern) {
    return new TreeSet<>(new MessageFormat(pattern, language.locale()).getArgumentNames());
  }

  /** A form that the language does not have would never be shown. */
  @TestFactory
  Stream<DynamicTest> plurals_everyLanguage_haveOnlyFormsOfTheLanguage() {
    return everyLanguage(language -> {
      Set<String> known = PluralRules.forLocale(language.locale()).getKeywords();
      words(language)
          .forEach((key, pattern) ->
              assertThat(pluralForms(pattern))
                  .as(key)
                  .allMatch(form -> form.startsWith("=") || known.contains(form)));
    });
  }

  private static Set<String> pluralForms(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType().hasPluralStyle()) {
        found.addAll(forms(parsed, i));
      }
    }
    return found;
  }

  private static Set<String> forms(MessagePattern pattern, int start) {
    Set<String> forms = new TreeSet<>();
    int end = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i < end; i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        forms.add(pattern.getSubstring(part));
      } else if (part.getType() == MessagePattern.Part.Type.MSG_START) {
        i = pattern.getLimitPartIndex(i);
      }
    }
    return forms;
  }

  /** Core's own keys are used by core, or by the desk where it writes for the public. */
  @Test
  void core_everyKey_isUsed() throws IOException {
    String code = code();
    assertThat(ENGLISH.keySet())
        .filteredOn(key -> key.startsWith("core."))
        .allMatch(key -> isUsed(key.substring("core.".length()), code), "is used");
  }

  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    for (String folder :
        List.of(
            "core/src/main/java",
            "desk/src/main/java/vigil/desk/publish",
            "desk/src/main/java/vigil/desk/estimate",
            "app/src/main/java/vigil/app/estimate")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          code.append(Files.readString(file));
        }
      }
    }
    return code.toString();
  }

  /** A whole key is quoted, or what stands before its last dot, or what stands after its first. */
  private static boolean isUsed(String key, String code) {
    String before = key.substring(0, key.lastIndexOf('.'));
    return Stream.of(key, before, before + ".", key.substring(key.indexOf('.')))
        .flatMap(part -> Stream.of(part, part.replace("-of", "")))
        .anyMatch(part -> code.contains('"' + part + '"'));
  }

  @Test
  void hidden_marksOfDirection_areInPairs() {
    Pattern marks = Pattern.compile("[\u2066-\u2069]");
    FILES.forEach((language, words) ->
        words.forEach((key, pattern) -> {
          int depth = 0;
          for (MatchResult mark : marks.matcher(pattern).results().toList()) {
            depth += mark.group().equals("\u2069") ? -1 : 1;
            assertThat(depth).as(language + " " + key).isBetween(0, 2);
          }
          assertThat(depth).as(language + " " + key).isZero();
        }));
  }
}
