package vigil.desk.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.language.Language;
import vigil.gather.Gathering;
import vigil.gather.Wording;

/** What programs copy out of a PDF: it is what was written, letter by letter. */
class CopiedTextTest {
  private static final String TITLE = "مَسِيرَةُ الأُمَّهَاتِ لِلْحَقِّ";
  private static final String MESSAGE =
      "أحضروا صورة (أو «أيّ شيءٍ» آخر). على الجميع أن يمشوا بلا أعلام؛ لا إله إلا الله. "
          + "فارسی: می\u200Cخواهیم گفتگو. اردو: یہاں ٹھیک ہے۔ ســـلام. שָׁלוֹם!";

  private static byte[] poster() {
    Gathering march =
        Examples.march()
            .edit()
            .title(Wording.of(Examples.ARABIC, TITLE))
            .message(Wording.of(Examples.ARABIC, MESSAGE))
            .finish();
    return Examples.onPaper(march).pdf(Paper.POSTER_A4, Examples.ARABIC);
  }

  /** Marks in the order of Unicode, lines and signs of direction away. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  @Test
  void poster_arabicWithVowelSigns_isCopiedAsItWasWritten() throws Exception {
    try (Printed poster = new Printed(poster())) {
      String copied = plain(new PDFTextStripper().getText(poster.document()));
      assertThat(copied).contains(plain(TITLE), plain(MESSAGE), "شبكة الذاكرة");
      assertThat(plain(poster.text())).contains(plain(TITLE), plain(MESSAGE), "شبكة الذاكرة");
    }
  }

  /** An independent reader. It has an opinion of its own on what stands between words. */
  @Test
  void poster_readByPoppler_isCopiedWordByWord(@TempDir Path folder) throws Exception {
    String copied = words(poppler(folder, poster()));
    assertThat(copied).contains(words(TITLE), words(MESSAGE), words("شبكة الذاكرة"));
  }

  private static String words(String text) {
    return plain(plain(text).replaceAll("[^\\p{L}\\p{M}\u200C]+", " "));
  }

  private static String poppler(Path folder, byte[] pdf) throws IOException {
    Path program =
        Stream.of(System.getenv("PATH").split(":"))
            .map(one -> Path.of(one, "pdftotext"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseGet(
                () -> Assumptions.abort("pdftotext is not installed, so only PDFBox was asked"));
    Path file = Files.write(folder.resolve("poster.pdf"), pdf);
    Process process = new ProcessBuilder(program.toString(), file.toString(), "-").start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void poster_russianStressMarks_areCopiedAsTheyWereWritten() throws Exception {
    String title = "Что\u0301бы по\u0301мнили";
    Gathering march = Examples.march().edit().title(Wording.of(Language.RUSSIAN, title)).finish();
    byte[] pdf = Examples.onPaper(march).pdf(Paper.POSTER_A4, Language.RUSSIAN);
    try (Printed poster = new Printed(pdf)) {
      assertThat(plain(new PDFTextStripper().getText(poster.document()))).contains(title);
    }
  }
}
