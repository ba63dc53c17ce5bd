package vigil.exchange.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.exchange.Sha256;

class EditionPathTest {
  private static final Path ROOT = Path.of("/srv/edition");

  @ParameterizedTest
  @ValueSource(strings = {"edition.json", "a/b/c/d/e/f/g/h", "dossiers/a-b.json", "A_1.x-y"})
  void of_plainNames_isAPath(String value) {
    assertThat(EditionPath.of(value))
        .hasValueSatisfying(path -> assertThat(path).hasToString(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "../a",
        "a/../b",
        "a/..",
        "./a",
        ".a",
        "a/.b",
        "a.",
        "-a",
        "a b",
        "a\\b",
        "a\n",
        "a\u0000b",
        "C:a",
        "a:b",
        "~",
        "é",
        "a/b/c/d/e/f/g/h/i",
        "%2e%2e"
      })
  void of_anythingElse_isNone(String value) {
    assertThat(EditionPath.of(value)).isEmpty();
    assertThatThrownBy(() -> new EditionPath(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void of_anyText_neverLeadsOutsideOrToAnotherSpelling(@ForAll("pathlike") String text) {
    EditionPath.of(text)
        .ifPresent(path -> {
          Path resolved = resolve(path.value());
          assertThat(resolved).isEqualTo(resolved.normalize()).startsWithRaw(ROOT);
          assertThat(ROOT.relativize(resolved)).hasToString(text);
        });
  }

  private static Path resolve(String text) throws InvalidPathException {
    return ROOT.resolve(text);
  }

  @Provide
  static Arbitrary<String> pathlike() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a", "B9", ".", "..", "/", "//", "\\", "-", "_", " ", "\n", "\u0000", "é", "x.json",
            ":");
    return Arbitraries.oneOf(
        piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces)),
        Arbitraries.strings().ofMaxLength(120));
  }

  @Test
  void sums_twoSpellingsOfOneName_areRefused() {
    var hashes = new TreeMap<EditionPath, Sha256>();
    hashes.put(new EditionPath("note.txt"), Sha256.of(new byte[0]));
    hashes.put(new EditionPath("NOTE.txt"), Sha256.of(new byte[0]));
    assertThatThrownBy(() -> new Sha256Sums(hashes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two spellings");
  }

  @Test
  void sums_oneFileListedTwice_isRefused() {
    String line = Sha256.of(new byte[0]) + "  note.txt\n";
    assertThatThrownBy(() -> Sha256Sums.parse(ExampleEdition.bytes(line + line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2: note.txt is listed twice");
  }
}
