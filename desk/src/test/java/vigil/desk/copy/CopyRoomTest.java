package vigil.desk.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.desk.copy.CopyTrial.assertRefused;
import static vigil.desk.copy.CopyTrial.clear;
import static vigil.desk.copy.CopyTrial.content;
import static vigil.desk.copy.CopyTrial.order;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.home.Tools;
import vigil.desk.metadata.Concern;
import vigil.desk.metadata.Refusal;
import vigil.desk.trial.DocumentSamples;
import vigil.desk.trial.FilmSample;
import vigil.desk.trial.PictureSamples;
import vigil.desk.trial.Samples;

class CopyRoomTest {
  @TempDir Path folder;
  private CopyTrial trial;

  @BeforeEach
  void start() {
    trial = new CopyTrial(folder);
  }

  @Test
  void make_photograph_sealsACopyAndSaysWhatWasTakenOut() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);

    MadeCopy copy = room.make(order(PictureSamples.photograph(1)));

    byte[] clear = clear(room, copy);
    assertThat(content(copy).mediaType()).isEqualTo("image/jpeg");
    assertThat(content(copy).sealed().sizeBytes()).isEqualTo(clear.length);
    assertThat(content(copy).sealed().sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(clear)));
    assertThat(content(copy).removal().concerns())
        .contains(Concern.PLACE, Concern.DEVICE, Concern.HIDDEN, Concern.WORDS);
    assertThat(room.picture(copy.copy().id(), content(copy), 0)).isEqualTo(clear);
    assertThat(copy.left()).isEmpty();
    trial.assertNothingInClear();
  }

  @Test
  void make_pdf_isPicturesOfPagesAndNothingElse() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);

    MadeCopy copy = room.make(order(DocumentSamples.pdf(2)));

    byte[] clear = clear(room, copy);
    assertThat(new String(clear, ISO_8859_1))
        .doesNotContain(
            Samples.PLANTED,
            "/Info",
            "/ID",
            "/Metadata",
            "/Names",
            "/JavaScript",
            "Producer",
            "Date");
    try (PDDocument pdf = Loader.loadPDF(clear)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
      assertThat(pdf.getDocumentInformation().getMetadataKeys()).isEmpty();
      assertThat(new PDFTextStripper().getText(pdf)).isBlank();
      // The black rectangle of the original is where it was.
      assertThat(new PDFRenderer(pdf).renderImage(0).getRGB(200, 592) & 0xFF).isLessThan(20);
      assertThat(new PDFRenderer(pdf).renderImage(0).getRGB(500, 592) & 0xFF).isGreaterThan(235);
    }
    assertThat(content(copy).pages()).hasSize(2);
    assertThat(room.picture(copy.copy().id(), content(copy), 1)).startsWith(0xFF, 0xD8);
    trial.assertNothingInClear();
  }

  @Test
  void make_samePdfTwice_givesTheSameBytes() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);
    byte[] pdf = DocumentSamples.pdf(1);

    assertThat(content(room.make(order(pdf))).sealed().sha256())
        .isEqualTo(content(room.make(order(pdf))).sealed().sha256());
  }

  @Test
  void make_refused_leavesNothingBehind() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);

    assertRefused(Refusal.NO_TOOL, () -> room.make(order(FilmSample.film())));
    assertRefused(Refusal.NO_TOOL, () -> room.make(order(DocumentSamples.docx())));
    assertRefused(Refusal.NOT_THIS_KIND, () -> room.make(order("words".getBytes(UTF_8))));
    assertThat(folder.resolve("copies")).isEmptyDirectory();
  }

  @Test
  void make_manyNotKept_holdsTheNewest() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);
    MadeCopy first = room.make(order(PictureSamples.png()));
    for (int i = 0; i < 8; i++) {
      room.make(order(PictureSamples.png()));
    }

    assertThat(room.made(first.copy().id())).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("copies"))) {
      assertThat(files).hasSize(8);
    }
  }

  @Test
  void toString_ofAKeptCopy_namesNothing() throws Exception {
    MadeCopy copy = trial.room(Tools.NONE).make(order(PictureSamples.png()));

    assertThat(copy.copy() + " " + content(copy) + " " + content(copy).original())
        .doesNotContain("a file", "files/1", content(copy).sealed().sha256());
  }
}
