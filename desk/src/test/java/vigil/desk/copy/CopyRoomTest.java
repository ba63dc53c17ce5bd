package vigil.desk.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.casefile.CopyId;
import vigil.desk.casefile.DeskChange.CopyKept;
import vigil.desk.casefile.DeskChange.TestimonyErased;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.home.Tools;
import vigil.desk.metadata.Concern;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.picture.Wish;
import vigil.desk.trial.DocumentSamples;
import vigil.desk.trial.FilmSample;
import vigil.desk.trial.PictureSamples;
import vigil.desk.trial.Samples;
import vigil.exchange.spool.EnvelopeId;

class CopyRoomTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private Path memory;

  @BeforeEach
  void placeInMemory() {
    memory = Path.of("/dev/shm");
  }

  private CopyRoom room(Tools tools, Path... places) throws IOException {
    return new CopyRoom(new SealedCopies(folder.resolve("copies")), tools, List.of(places));
  }

  private static CopyOrder order(byte[] file) {
    return new CopyOrder(
        EnvelopeId.random(),
        new KeptCopy.Original("files/1", "a file", "0".repeat(64)),
        target -> target.write(file),
        Wish.PLAIN,
        TODAY);
  }

  private static byte[] clear(CopyRoom room, MadeCopy copy) throws IOException {
    try (InputStream clear = room.open(copy.copy().id(), copy.copy().content().orElseThrow())) {
      return clear.readAllBytes();
    }
  }

  private static KeptCopy.Content content(MadeCopy copy) {
    return copy.copy().content().orElseThrow();
  }

  private static void assertRefused(
      Refusal why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FileRefusedException.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  @Test
  void make_photograph_sealsACopyAndSaysWhatWasTakenOut() throws Exception {
    CopyRoom room = room(Tools.NONE);

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
    assertNothingInClear();
  }

  private void assertNothingInClear() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1))
            .startsWith("age-encryption.org/v1")
            .doesNotContain(Samples.PLANTED, "JFIF", "%PDF", "IHDR", "AGE-SECRET-KEY");
      }
    }
  }

  @Test
  void make_pdf_isPicturesOfPagesAndNothingElse() throws Exception {
    CopyRoom room = room(Tools.NONE);

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
    assertNothingInClear();
  }

  @Test
  void make_samePdfTwice_givesTheSameBytes() throws Exception {
    CopyRoom room = room(Tools.NONE);
    byte[] pdf = DocumentSamples.pdf(1);

    assertThat(content(room.make(order(pdf))).sealed().sha256())
        .isEqualTo(content(room.make(order(pdf))).sealed().sha256());
  }

  @Test
  void make_refused_leavesNothingBehind() throws Exception {
    CopyRoom room = room(Tools.NONE);

    assertRefused(Refusal.NO_TOOL, () -> room.make(order(FilmSample.film())));
    assertRefused(Refusal.NO_TOOL, () -> room.make(order(DocumentSamples.docx())));
    assertRefused(Refusal.NOT_THIS_KIND, () -> room.make(order("words".getBytes(UTF_8))));
    assertThat(folder.resolve("copies")).isEmptyDirectory();
  }

  @Test
  void close_notKept_isGone() throws Exception {
    CopyRoom room = room(Tools.NONE);
    room.make(order(PictureSamples.png()));
    MadeCopy kept = room.make(order(PictureSamples.png()));
    List<CopyKept> recorded = new ArrayList<>();
    assertThat(room.keep(kept.copy().id(), recorded::add)).contains(kept.copy());

    room.close();

    assertThat(recorded).containsExactly(new CopyKept(kept.copy()));

    assertThat(folder.resolve("copies"))
        .isDirectoryContaining(file -> file.endsWith(kept.copy().id() + ".age"));
    try (Stream<Path> files = Files.list(folder.resolve("copies"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void keep_notHere_recordsNothing() throws Exception {
    CopyRoom room = room(Tools.NONE);

    assertThat(room.keep(CopyId.random(), _ -> fail("there is nothing to be kept"))).isEmpty();
  }

  /** As on a full disk. */
  @Test
  void keep_notRecorded_canBeKeptAgain() throws Exception {
    CopyRoom room = room(Tools.NONE);
    MadeCopy copy = room.make(order(PictureSamples.png()));
    byte[] clear = clear(room, copy);

    assertThatThrownBy(() ->
            room.keep(
                copy.copy().id(),
                _ -> {
                  throw new IOException("the disk is full");
                }))
        .hasMessage("the disk is full");

    assertThat(room.made(copy.copy().id())).contains(copy);
    assertThat(clear(room, copy)).isEqualTo(clear);
    List<CopyKept> recorded = new ArrayList<>();
    room.keep(copy.copy().id(), recorded::add);
    room.close();
    assertThat(recorded).hasSize(1);
    assertThat(clear(room, copy)).isEqualTo(clear);
  }

  @Test
  void close_keepingFailed_deletesWhatNothingCanOpen() throws Exception {
    CopyRoom room = room(Tools.NONE);
    MadeCopy copy = room.make(order(PictureSamples.png()));
    assertThatThrownBy(() ->
            room.keep(
                copy.copy().id(),
                _ -> {
                  throw new IOException("the disk is full");
                }))
        .hasMessage("the disk is full");

    room.close();

    assertThat(folder.resolve("copies")).isEmptyDirectory();
  }

  /** Another testimony is erased after the copy got its place and before the journal has it. */
  @Test
  void deleteErased_whileACopyIsBeingKept_leavesIt() throws Exception {
    CopyRoom room = room(Tools.NONE);
    CopyOrder order = order(PictureSamples.png());
    MadeCopy copy = room.make(order);
    DeskState before = DeskState.empty().apply(new TestimonyReceived(order.envelope(), 1, TODAY));

    room.keep(copy.copy().id(), _ -> room.deleteErased(before));

    room.close();
    assertThat(clear(room, copy)).isNotEmpty();
  }

  @Test
  void deleteErased_keptAndNotKept_areGone() throws Exception {
    CopyRoom room = room(Tools.NONE);
    CopyOrder order = order(PictureSamples.png());
    MadeCopy kept = room.make(order);
    room.make(order);
    room.keep(kept.copy().id(), _ -> {});

    room.deleteErased(
        DeskState.empty()
            .apply(new TestimonyReceived(order.envelope(), 1, TODAY))
            .apply(new CopyKept(kept.copy()))
            .apply(new TestimonyErased(order.envelope())));

    assertThat(folder.resolve("copies")).isEmptyDirectory();
  }

  @Test
  void make_manyNotKept_holdsTheNewest() throws Exception {
    CopyRoom room = room(Tools.NONE);
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
  void make_withPipes_takesWhatTheToolWritesAndSaysWhatIsLeft() throws Exception {
    CopyRoom room = room(new Tools(List.of("cat"), List.of()));

    MadeCopy copy = room.make(order(FilmSample.film()));

    assertThat(clear(room, copy)).isEqualTo(FilmSample.film());
    assertThat(copy.left().orElseThrow().concerns()).contains(Concern.PLACE);
    assertThat(content(copy).removal().concerns()).isEmpty();
    assertThat(content(copy).mediaType()).isEqualTo("video/quicktime");
    assertThat(content(copy).pages()).isEmpty();
    assertNothingInClear();
  }

  @Test
  void make_toolsCopyThatCannotBeRead_claimsNothingAsTakenOut() throws Exception {
    CopyRoom room =
        room(new Tools(List.of("sh", "-c", "cat > /dev/null; printf '\\001\\002'"), List.of()));

    MadeCopy copy = room.make(order(FilmSample.film()));

    assertThat(copy.left().orElseThrow().whole()).isFalse();
    assertThat(copy.left().orElseThrow().concerns()).isEmpty();
    assertThat(content(copy).removal().concerns()).isEmpty();
  }

  @Test
  void toString_ofAKeptCopy_namesNothing() throws Exception {
    MadeCopy copy = room(Tools.NONE).make(order(PictureSamples.png()));

    assertThat(copy.copy() + " " + content(copy) + " " + content(copy).original())
        .doesNotContain("a file", "files/1", content(copy).sealed().sha256());
  }

  @Test
  void make_withFiles_usesAFolderInMemoryAndLeavesItEmpty() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        MemoryFolder.in(List.of(memory)).map(CopyRoomTest::closed).isPresent(),
        "/dev/shm does not lie in memory here, so no tool with files can be tried");
    String script = "test \"$(dirname \"$1\")\" = \"$HOME\" && head -c 20 \"$1\" > \"$2\"";
    CopyRoom room =
        room(new Tools(List.of("sh", "-c", script, "tool", "{in}", "{out}"), List.of()), memory);

    MadeCopy copy = room.make(order(FilmSample.film()));

    assertThat(clear(room, copy)).hasSize(20);
    assertThat(copy.left().orElseThrow().concerns()).isEmpty();
    assertThat(content(copy).removal().concerns()).contains(Concern.PLACE);
    assertNothingIsLeftInMemory();
  }

  @Test
  void make_inPlace_takesTheChangedFile() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        MemoryFolder.in(List.of(memory)).map(CopyRoomTest::closed).isPresent(),
        "/dev/shm does not lie in memory here, so no tool with files can be tried");
    CopyRoom room =
        room(
            new Tools(List.of(), List.of("sh", "-c", "printf changed > \"$1\"", "tool", "{in}")),
            memory);

    assertThat(clear(room, room.make(order(DocumentSamples.docx()))))
        .asString(UTF_8)
        .isEqualTo("changed");
    assertNothingIsLeftInMemory();
  }

  private static boolean closed(MemoryFolder folder) {
    try {
      folder.close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void make_toolFails_isRefusedAndLeavesNothing() throws Exception {
    for (List<String> tool :
        List.of(
            List.of("sh", "-c", "cat; exit 1"),
            List.of("sh", "-c", "cat > /dev/null"),
            List.of("/there/is/no/such/tool"),
            List.of("sh", "-c", "exit 1", "tool", "{in}"),
            List.of("sh", "-c", "rm \"$1\"", "tool", "{in}"))) {
      CopyRoom room = room(new Tools(tool, List.of()), memory);
      assertRefused(Refusal.TOOL_FAILED, () -> room.make(order(FilmSample.film())));
    }
    assertThat(folder.resolve("copies")).isEmptyDirectory();
    assertNothingIsLeftInMemory();
  }

  private void assertNothingIsLeftInMemory() throws IOException {
    String own = "vigil-desk-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> left = Files.list(memory)) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .noneMatch(name -> name.startsWith(own));
    }
  }

  @Test
  void make_toolNeedsFilesAndThereIsOnlyADisk_isRefused() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeFalse(
        MemoryFolder.in(List.of(folder)).map(CopyRoomTest::closed).isPresent(),
        "the folder of this test lies in memory itself");
    CopyRoom room = room(new Tools(List.of("cp", "{in}", "{out}"), List.of()), folder);

    assertRefused(Refusal.NO_FOLDER_IN_MEMORY, () -> room.make(order(FilmSample.film())));
  }

  @Test
  void sweep_foldersOfDeadDesks_areDeleted() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path left =
        Files.createDirectory(
            folder.resolve("vigil-desk-" + dead.pid() + "-" + "0123456789abcdef".repeat(2)));
    Files.writeString(left.resolve("in.mp4"), "clear");
    Path alive =
        Files.createDirectory(
            folder.resolve(
                "vigil-desk-"
                    + ProcessHandle.current().pid()
                    + "-"
                    + "0123456789abcdef".repeat(2)));

    MemoryFolder.sweep(List.of(folder.resolve("no such place"), folder));

    assertThat(left).doesNotExist();
    assertThat(alive).exists();
  }
}
