package vigil.desk.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.desk.metadata.Reports.found;
import static vigil.desk.metadata.Reports.report;
import static vigil.desk.metadata.Reports.values;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.desk.trial.DocumentSamples;
import vigil.desk.trial.FilmSample;
import vigil.desk.trial.PictureSamples;

/** Files that are cut off, broken, or made to do harm. */
class DamagedInspectionTest {
  @Test
  void of_xmlThatCallsForMore_readsNothingFromElsewhere() throws Exception {
    String hostile =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x><creator>&e;</creator></x>";

    Report report =
        report(
            DocumentSamples.zip(Map.of("word/document.xml", "<a/>", "docProps/core.xml", hostile)));

    assertThat(report.facts()).noneMatch(fact -> fact.value().contains("root"));
  }

  @Test
  void of_zipThatUnpacksToFarMore_isRefused() {
    byte[] bomb = DocumentSamples.zipOfZeros("word/media/x", 520);

    assertThatThrownBy(() -> report(bomb))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused -> assertThat(refused.why()).isEqualTo(Refusal.TOO_LARGE));
  }

  /** 700 dull facts, and then one that names somebody. */
  @Test
  void of_crowdOfDullFacts_stillTellsTheGraveOneAndThatThereIsMore() throws Exception {
    StringBuilder crowd = new StringBuilder("<p xmlns:dc='dc'>");
    for (int i = 0; i < 700; i++) {
      crowd.append("<TotalTime>").append(i).append("</TotalTime>");
      crowd.append("<Paragraphs>").append(i).append("</Paragraphs>");
    }
    crowd.append("<dc:creator>Somebody</dc:creator></p>");

    Report report =
        report(
            DocumentSamples.zip(
                Map.of("word/document.xml", "<a/>", "docProps/core.xml", "" + crowd)));

    assertThat(values(report, Concern.PEOPLE)).contains("Somebody");
    assertThat(report.facts()).hasSize(Report.MOST_FACTS);
    assertThat(report.whole()).isFalse();
  }

  @Test
  void of_whatIsNotRead_saysThatItIsNotWhole() throws Exception {
    for (byte[] file :
        List.of(
            new byte[] {0, 1, 2},
            "{\\rtf1 {\\info{\\author Somebody}}}".getBytes(UTF_8),
            new byte[] {
              (byte) 0xD0,
              (byte) 0xCF,
              0x11,
              (byte) 0xE0,
              (byte) 0xA1,
              (byte) 0xB1,
              0x1A,
              (byte) 0xE1
            },
            DocumentSamples.zip(Map.of("a photograph.jpg", "who knows")))) {
      Report report = report(file);
      assertThat(report.whole()).as(report.kind().name()).isFalse();
    }
    assertThat(report("words".getBytes(UTF_8)).whole()).isTrue();
    assertThat(report(DocumentSamples.docx()).whole()).isTrue();
    assertThat(report(FilmSample.film()).whole()).isTrue();
  }

  @Test
  void of_docxWithOneBrokenPart_tellsWhatTheOthersSay() throws Exception {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("docProps/core.xml", "<a><b></a>");
    parts.put("word/vbaProject.bin", "macro");
    parts.put("word/document.xml", "<w:d xmlns:w='w'><w:ins w:author='Changer'/></w:d>");

    Report report = report(DocumentSamples.zip(parts));

    assertThat(report.kind()).isEqualTo(FileKind.DOCX);
    assertThat(report.whole()).isFalse();
    assertThat(values(report, Concern.PEOPLE)).contains("Changer");
    assertThat(found(report)).contains(Fact.Found.SCRIPT, Fact.Found.CHANGE_BY);
  }

  @Test
  void of_docxCutOff_isStillADocxButNotWhole() throws Exception {
    byte[] docx = DocumentSamples.docx();

    for (int length : new int[] {docx.length - 30, docx.length * 2 / 3, docx.length / 2}) {
      Report report = report(Arrays.copyOf(docx, length));
      assertThat(report.kind()).as("%d bytes", length).isEqualTo(FileKind.DOCX);
      assertThat(report.whole()).as("%d bytes", length).isFalse();
    }
  }

  @Test
  void of_pdfWithBrokenXmp_tellsOfScriptsFilesAndComments() throws Exception {
    String pdf = new String(DocumentSamples.pdf(1), ISO_8859_1);
    assertThat(pdf).contains("<rdf:RDF");

    Report report = report(pdf.replace("<rdf:RDF", "<<df:RDF").getBytes(ISO_8859_1));

    assertThat(report.whole()).isFalse();
    assertThat(found(report))
        .contains(Fact.Found.ATTACHED_FILE, Fact.Found.SCRIPT, Fact.Found.COMMENT_BY);
  }

  static Stream<byte[]> samples() {
    return Stream.of(
        PictureSamples.photograph(1),
        PictureSamples.png(),
        DocumentSamples.pdf(1),
        DocumentSamples.docx(),
        FilmSample.film());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void of_cutOffAnywhere_isReportedOrRefused(byte[] sample) throws IOException {
    for (int length = 0; length < sample.length; length += 1 + sample.length / 60) {
      try {
        assertThat(report(Arrays.copyOf(sample, length)).facts()).isNotNull();
      } catch (FileRefusedException refused) {
        assertThat(refused.why()).isIn(Refusal.UNREADABLE, Refusal.LOCKED);
      }
    }
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    return Arbitraries.of(samples().toList())
        .flatMap(sample ->
            Arbitraries.integers()
                .between(0, sample.length - 1)
                .set()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(places -> {
                  byte[] damaged = sample.clone();
                  places.forEach(place -> damaged[place] ^= (byte) (1 + place % 255));
                  return damaged;
                }));
  }

  @Property(tries = 300)
  void of_damaged_isReportedOrRefused(@ForAll("damaged") byte[] file) throws IOException {
    try {
      assertThat(report(file).facts()).hasSizeLessThanOrEqualTo(Report.MOST_FACTS);
    } catch (FileRefusedException refused) {
      assertThat(refused.why()).isNotNull();
    }
  }
}
