package vigil.desk.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
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
import vigil.desk.trial.Samples;

class InspectionTest {
  private static Report report(byte[] file) throws FileRefusedException, IOException {
    return Inspection.of(new ByteArrayInputStream(file)).report();
  }

  private static List<String> values(Report report, Concern concern) {
    return report.byConcern().getOrDefault(concern, List.of()).stream().map(Fact::value).toList();
  }

  private static List<Fact.Found> found(Report report) {
    return report.facts().stream().flatMap(fact -> fact.found().stream()).distinct().toList();
  }

  @Test
  void of_photograph_tellsPlaceDeviceWordsAndWhatComesAfter() throws Exception {
    Report report = report(PictureSamples.photograph(6));

    assertThat(report.kind()).isEqualTo(FileKind.JPEG);
    assertThat(report.whole()).isTrue();
    assertThat(values(report, Concern.PLACE)).contains("43.31806, 45.69861");
    assertThat(values(report, Concern.DEVICE))
        .contains(Samples.PLANTED + " Make", Samples.PLANTED + " serial");
    assertThat(values(report, Concern.WORDS)).contains(Samples.PLANTED + " a comment");
    assertThat(values(report, Concern.SOFTWARE)).contains(Samples.PLANTED + "-tool");
    assertThat(report.facts())
        .contains(
            Fact.found(
                Concern.HIDDEN,
                Fact.Found.DATA_AFTER_THE_END,
                Integer.toString((Samples.PLANTED + " after the end").length())));
    assertThat(report.concerns()).startsWith(Concern.PLACE, Concern.DEVICE);
  }

  @Test
  void of_png_tellsItsTextsAndExif() throws Exception {
    Report report = report(PictureSamples.png());

    assertThat(report.kind()).isEqualTo(FileKind.PNG);
    assertThat(values(report, Concern.PEOPLE)).anyMatch(value -> value.contains(Samples.PLANTED));
    assertThat(values(report, Concern.PLACE)).contains("43.31806, 45.69861");
    assertThat(found(report)).contains(Fact.Found.DATA_AFTER_THE_END);
  }

  @Test
  void of_plainPictures_saysNothingThatIdentifies() throws Exception {
    for (String format : List.of("jpg", "png", "gif", "bmp")) {
      Report report = report(PictureSamples.encoded(PictureSamples.quarters(8, 8), format));
      assertThat(report.concerns()).as(format).isEmpty();
      assertThat(report.whole()).as(format).isTrue();
    }
  }

  @Test
  void of_pdf_tellsAuthorsScriptsAndFilesInside() throws Exception {
    Report report = report(DocumentSamples.pdf(2));

    assertThat(report.kind()).isEqualTo(FileKind.PDF);
    assertThat(values(report, Concern.PEOPLE))
        .contains(
            Samples.PLANTED + " author", Samples.PLANTED + " xmp", Samples.PLANTED + " commenter");
    assertThat(values(report, Concern.HIDDEN))
        .contains(Samples.PLANTED + ".txt", Samples.PLANTED + ".script()");
    assertThat(found(report))
        .contains(
            Fact.Found.ATTACHED_FILE, Fact.Found.SCRIPT, Fact.Found.COMMENT_BY, Fact.Found.PAGES);
  }

  @Test
  void of_pdfSavedTwice_tellsOfTheEarlierVersion() throws Exception {
    byte[] pdf = Samples.joined(DocumentSamples.pdf(1), "\n%%EOF\n".getBytes(UTF_8));

    assertThat(found(report(pdf))).contains(Fact.Found.EARLIER_VERSIONS);
  }

  @Test
  void of_docx_tellsAuthorsCompanyChangesAndComments() throws Exception {
    Report report = report(DocumentSamples.docx());

    assertThat(report.kind()).isEqualTo(FileKind.DOCX);
    assertThat(values(report, Concern.PEOPLE))
        .contains(
            Samples.PLANTED + " author",
            Samples.PLANTED + " last",
            Samples.PLANTED + " company",
            Samples.PLANTED + " template");
    assertThat(report.facts())
        .contains(
            Fact.found(Concern.PEOPLE, Fact.Found.CHANGE_BY, Samples.PLANTED + " changer"),
            Fact.found(Concern.PEOPLE, Fact.Found.COMMENT_BY, Samples.PLANTED + " commenter"));
  }

  @Test
  void of_openDocument_tellsItsAuthor() throws Exception {
    Report report =
        report(
            DocumentSamples.zip(
                Map.of(
                    "mimetype", "application/vnd.oasis.opendocument.text",
                    "meta.xml",
                        "<m xmlns:meta='m'><meta:initial-creator>Somebody</meta:initial-creator></m>",
                    "content.xml",
                        "<c xmlns:office='o' xmlns:dc='d'><office:change-info><dc:creator>Changer</dc:creator></office:change-info></c>")));

    assertThat(report.kind()).isEqualTo(FileKind.ODT);
    assertThat(values(report, Concern.PEOPLE)).contains("Somebody", "Changer");
  }

  @Test
  void of_film_tellsPlaceAndDevice() throws Exception {
    Report report = report(FilmSample.film());

    assertThat(report.kind()).isEqualTo(FileKind.QUICKTIME);
    assertThat(values(report, Concern.PLACE)).contains("+43.3181+045.6986/");
    assertThat(values(report, Concern.DEVICE)).contains(Samples.PLANTED + " make");
  }

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

  @Test
  void of_linearizedPdf_hasTwoEndsAndNoEarlierVersion() throws Exception {
    String head = "%PDF-1.4\n9999 0 obj\n<< /Linearized 1 /L 1 >>\nendobj\n%%EOF\n";
    byte[] pdf = Samples.joined(head.getBytes(UTF_8), DocumentSamples.pdf(1));

    assertThat(found(report(pdf))).doesNotContain(Fact.Found.EARLIER_VERSIONS);
    assertThat(found(report(Samples.joined(pdf, "\n%%EOF\n".getBytes(UTF_8)))))
        .contains(Fact.Found.EARLIER_VERSIONS);
  }

  @Test
  void of_pdf_isWhole() throws Exception {
    assertThat(report(DocumentSamples.pdf(2)).whole()).isTrue();
    assertThat(report(DocumentSamples.pdf(501)).whole()).isFalse();
  }

  @Test
  void of_notes_isText() throws Exception {
    assertThat(report("Привет".getBytes(UTF_8)).kind()).isEqualTo(FileKind.TEXT);
    assertThat(report(new byte[] {0, 1, 2}).kind()).isEqualTo(FileKind.UNKNOWN);
    assertThat(report(new byte[0]).kind()).isEqualTo(FileKind.UNKNOWN);
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

  @Property
  void fact_anyText_holdsNoTricks(@ForAll String label, @ForAll String value) {
    Fact fact = Fact.named(label, value);

    assertThat((fact.label() + fact.value()).codePoints())
        .noneMatch(one -> Character.isISOControl(one) || one >= 0x202A && one <= 0x202E);
    assertThat(fact.value().length()).isLessThanOrEqualTo(Fact.MOST_CHARACTERS + 1);
  }
}
