package vigil.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AddressesTest {
  private static final Pattern MAIL = Pattern.compile(Addresses.LOCAL + Addresses.DOMAIN);

  /** Looks at every letter of every stretch, as slow as it is plain. */
  private static Set<String> slowly(String text) {
    Set<String> found = new HashSet<>();
    for (String run : text.split("[^\\x20-\\x7e\\n\\r\\t]")) {
      if (run.length() >= 7) {
        all(Addresses.IPV4, run, found);
        if (run.length() >= 16 || run.length() == text.length()) {
          all(Addresses.IPV6, run, found);
          all(MAIL, run, found);
        }
      }
    }
    return found;
  }

  private static void all(Pattern pattern, String text, Set<String> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
  }

  private static Set<String> found(byte[] bytes) {
    Set<String> found = new HashSet<>();
    Addresses.search(MemorySegment.ofArray(bytes), found::add);
    return found;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(".", ":", "::", "@", "_", "-", " ", "\n", "\u0001", "\u00e9", "+", "x"),
            Arbitraries.integers().between(0, 300).map(String::valueOf),
            Arbitraries.integers().between(0, 0x1ffff).map(Integer::toHexString),
            Arbitraries.strings().withChars("abcxyz09").ofMinLength(1).ofMaxLength(70),
            Arbitraries.of("192.0.2.7", "2001:db8::7", "1::2", "a@b.cd", "ab@cd.ef", "127.0.0.1"));
    return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
  }

  @Property(tries = 20_000)
  void search_anyText_findsWhatAPlainSearchFinds(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(found(bytes)).isEqualTo(slowly(text));
  }

  @Test
  void search_addressAcrossChunks_isFound() {
    for (int before = 65_520; before < 65_540; before++) {
      String text = " ".repeat(before) + "198.51.100.23 and 2001:db8::7, somebody@example.org.";
      assertThat(found(text.getBytes(StandardCharsets.US_ASCII)))
          .containsExactlyInAnyOrder("198.51.100.23", "2001:db8::7", "somebody@example.org");
    }
  }

  @Test
  void search_manySigns_isNotConfused() {
    String text = "@" + "aa.".repeat(100_000) + ":".repeat(1_000) + ".".repeat(1_000_000);
    assertThat(found(text.getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }
}
