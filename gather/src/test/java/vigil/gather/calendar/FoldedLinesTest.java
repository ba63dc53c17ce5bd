package vigil.gather.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldedLinesTest {
  @Test
  void fold_lineOf75Octets_staysWhole() {
    String line = "x".repeat(75) + "\r\n";
    assertThat(FoldedLines.fold(line)).isEqualTo(line);
  }

  @Test
  void fold_lineOf76Octets_isCutAfter75() {
    assertThat(FoldedLines.fold("x".repeat(76) + "\r\n")).isEqualTo("x".repeat(75) + "\r\n x\r\n");
  }

  @Test
  void fold_characterOfFourOctetsAtTheEdge_isNotCut() {
    assertThat(FoldedLines.fold("x".repeat(72) + "🕯\r\n"))
        .isEqualTo("x".repeat(72) + "\r\n 🕯\r\n");
  }

  @Property
  void fold_anyText_isLinesOf75OctetsAndUnfoldsToTheText(@ForAll("lines") String text) {
    String folded = FoldedLines.fold(text);
    assertThat(folded.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings()
        .withChars("aЖ漢 ")
        .ofMaxLength(300)
        .map(line -> "X:" + line + "\r\n")
        .list()
        .ofMaxSize(4)
        .map(lines -> String.join("", lines));
  }
}
