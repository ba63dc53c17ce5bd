package vigil.desk.workroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.desk.metadata.Concern;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.metadata.Report;
import vigil.desk.picture.EncodedPicture;
import vigil.desk.picture.PlainPicture;
import vigil.desk.picture.Wish;
import vigil.desk.trial.DocumentSamples;
import vigil.desk.trial.FilmSample;
import vigil.desk.trial.PictureSamples;

class WorkroomTest {
  private final Workroom workroom = new Workroom();
  private final List<EncodedPicture> pictures = new ArrayList<>();
  private final Workroom.Taker taker =
      new Workroom.Taker() {
        @Override
        public void begin(Report original) {}

        @Override
        public void take(EncodedPicture picture) {
          pictures.add(picture);
        }
      };

  private static Workroom.Source file(byte[] content) {
    return target -> target.write(content);
  }

  private static void assertRefused(
      Refusal why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FileRefusedException.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  @Test
  void inspect_photograph_tellsWhatItSays() throws Exception {
    Report report = workroom.inspect(file(PictureSamples.photograph(1)));

    assertThat(report.kind()).isEqualTo(FileKind.JPEG);
    assertThat(report.concerns()).startsWith(Concern.PLACE);
  }

  @Test
  void remake_photograph_givesOnePlainPicture() throws Exception {
    workroom.remake(file(PictureSamples.photograph(6)), Wish.PLAIN, taker);

    assertThat(pictures).singleElement().matches(PlainPicture::is);
    assertThat(pictures.getFirst().width()).isEqualTo(32);
  }

  @Test
  void remake_pdf_givesAPictureOfEachPage() throws Exception {
    workroom.remake(file(DocumentSamples.pdf(3)), Wish.PLAIN, taker);

    assertThat(pictures).hasSize(3).allMatch(PlainPicture::is);
    assertThat(pictures.getFirst().width()).isEqualTo(1275);
  }

  @Test
  void remake_whatCannotBe_isRefusedByReason() {
    assertRefused(
        Refusal.NOT_THIS_KIND,
        () -> workroom.remake(file("words".getBytes(UTF_8)), Wish.PLAIN, taker));
    assertRefused(
        Refusal.NO_TOOL, () -> workroom.remake(file(FilmSample.film()), Wish.PLAIN, taker));
    assertRefused(
        Refusal.TOO_MANY_PIXELS,
        () -> workroom.remake(file(PictureSamples.bomb(60_000, 60_000)), Wish.PLAIN, taker));
    byte[] photograph = PictureSamples.photograph(1);
    assertRefused(
        Refusal.UNREADABLE,
        () -> workroom.remake(file(java.util.Arrays.copyOf(photograph, 30)), Wish.PLAIN, taker));
    assertRefused(
        Refusal.TOO_MANY_PAGES,
        () -> workroom.remake(file(DocumentSamples.pdf(201)), Wish.PLAIN, taker));
    assertThat(pictures).isEmpty();
  }

  @Test
  void remake_coverOnAPageThatIsNotThere_isRefused() {
    Wish wish = new Wish(0, List.of(new Wish.Cover(3, 0, 0, 10, 10)));

    assertRefused(
        Refusal.NO_SUCH_PAGE, () -> workroom.remake(file(DocumentSamples.pdf(2)), wish, taker));
    assertThat(pictures).isEmpty();
  }

  @Test
  void inspect_moreBytesThanAreTaken_isRefused() {
    assertRefused(
        Refusal.TOO_LARGE,
        () ->
            workroom.inspect(target -> {
              byte[] text = " ".repeat(1 << 20).getBytes(UTF_8);
              for (int i = 0; i < 97; i++) {
                target.write(text);
              }
            }));
  }

  /** A film passes through: it may be larger than the workroom's memory. */
  @Test
  void inspect_filmLargerThanItsMemory_isRead() throws Exception {
    Report report =
        workroom.inspect(target -> {
          target.write(FilmSample.film());
          byte[] frames = new byte[1 << 20];
          for (int i = 0; i < 600; i++) {
            target.write(frames);
          }
        });

    assertThat(report.kind()).isEqualTo(FileKind.QUICKTIME);
    assertThat(report.concerns()).contains(Concern.PLACE);
  }

  @Test
  void inspect_withoutEnd_isStopped() {
    Workroom impatient = new Workroom(Duration.ofMillis(300));

    assertRefused(Refusal.TOO_SLOW, () -> impatient.inspect(WorkroomTest::endless));
  }

  private static void endless(OutputStream target) throws IOException {
    byte[] zeros = new byte[1 << 16];
    while (true) {
      target.write(zeros);
    }
  }

  @Test
  void inspect_fileThatDoesNotOpen_saysSo() {
    assertThatThrownBy(() ->
            workroom.inspect(target -> {
              target.write(PictureSamples.png());
              throw new IOException("the envelope is damaged");
            }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the envelope is damaged");
  }

  /** The workroom then calls the half that it got broken; that is not what is wrong. */
  @Test
  void remake_pdfThatDoesNotOpenWhole_saysSoAndNotThatThePdfIsBad() {
    byte[] pdf = DocumentSamples.pdf(1);

    assertThatThrownBy(() ->
            workroom.remake(
                target -> {
                  target.write(pdf, 0, pdf.length / 2);
                  throw new IOException("the envelope is damaged");
                },
                Wish.PLAIN,
                taker))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the envelope is damaged");
  }

  /** As when the desk is locked meanwhile. */
  @Test
  void inspect_fileThatMayNotBeOpened_throwsWhatWasSaid() {
    IllegalStateException locked = new IllegalStateException("locked meanwhile");

    assertThatThrownBy(() ->
            workroom.inspect(target -> {
              target.write(DocumentSamples.docx());
              throw locked;
            }))
        .isSameAs(locked);
  }

  @Test
  void inspect_workroomRunsOutOfMemory_saysThatItTakesTooMuch() {
    Workroom small =
        new Workroom(Duration.ofMinutes(1), List.of("sh", "-c", "cat > /dev/null; exit 3"));

    assertRefused(Refusal.TOO_MANY_PIXELS, () -> small.inspect(file(PictureSamples.png())));
  }

  @Test
  void inspect_workroomDies_isUnreadable() {
    Workroom dying = new Workroom(Duration.ofMinutes(1), List.of("sh", "-c", "exit 1"));

    assertRefused(Refusal.UNREADABLE, () -> dying.inspect(file(PictureSamples.png())));
  }
}
