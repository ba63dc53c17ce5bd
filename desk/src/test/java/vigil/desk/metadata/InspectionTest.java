package vigil.desk.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.desk.metadata.Reports.found;
import static vigil.desk.metadata.Reports.report;
import static vigil.desk.metadata.Reports.values;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vigil.desk.trial.DocumentSamples;
import vigil.desk.trial.FilmSample;
import vigil.desk.trial.PictureSamples;
import vigil.desk.trial.Samples;

class InspectionTest {
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
                        "<c xmlns:office='o'"
                            + " xmlns:dc='d'><office:change-info><dc:creator>Changer</dc:creator></office:change-info></c>")));

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

  @Property
  void fact_anyText_holdsNoTricks(@ForAll String label, @ForAll String value) {
    Fact fact = Fact.named(label, value);

    assertThat((fact.label() + fact.value()).codePoints())
        .noneMatch(one -> Character.isISOControl(one) || one >= 0x202A && one <= 0x202E);
    assertThat(fact.value().length()).isLessThanOrEqualTo(Fact.MOST_CHARACTERS + 1);
  }
}
