package vigil.seal.testimony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.language.Language;
import vigil.seal.AgeCommand;
import vigil.seal.Padme;
import vigil.seal.Recipient;
import vigil.seal.Sealing;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;

class TestimonyWriterTest {
  private static final MailboxAddress MAILBOX =
      new MailboxAddress(
          new MailboxId("e77649ba0b7c1d27a2f740818d39da76"),
          new Recipient("age1s25gqkvd886tqht7zds2yj8nmvknahc93ztdfqzxddqzlfp0tfxsyf775k"));
  private static final TestimonyText TEXT =
      new TestimonyText(
          "Здесь слова.", Language.RUSSIAN, LocalDate.of(2026, 11, 22), Optional.of(MAILBOX));

  @TempDir Path folder = Path.of("");

  @Test
  void finish_textAndFiles_isAZipThatOtherProgramsRead() throws Exception {
    Path zip = folder.resolve("testimony.zip");
    var writer = new TestimonyWriter(Files.newOutputStream(zip));
    SealedFile photo = writer.addFile("C:\\Фото\\bruise.JPG", "IMAGE/JPEG; x=1", stream(5));
    writer.addFile("../..\u202E/", "nonsense", stream(0));
    Testimony written = writer.finish(TEXT);

    assertThat(photo)
        .isEqualTo(
            new SealedFile(
                "bruise.JPG",
                "files/1-bruise.JPG",
                "image/jpeg",
                5,
                sha256(stream(5).readAllBytes())));
    assertThat(written.files().get(1).path()).isEqualTo("files/2-file");
    assertThat(written.files().get(1).mediaType()).isEqualTo("application/octet-stream");
    try (var opened = new ZipFile(zip.toFile())) {
      assertThat(opened.stream().map(ZipEntry::getName))
          .containsExactly("files/1-bruise.JPG", "files/2-file", "testimony.json", "padding");
      assertThat(
              TestimonyJson.read(
                  opened.getInputStream(opened.getEntry("testimony.json")).readAllBytes()))
          .isEqualTo(written);
    }
    AgeCommand.requireInstalled("unzip");
    assertThat(AgeCommand.run(List.of("unzip", "-t", zip.toString())))
        .contains("No errors detected");
  }

  @Test
  void finish_sealed_openedByAgeAndUnzip() throws Exception {
    Recipient recipient = AgeCommand.newRecipient(folder.resolve("key"));
    Path envelope = folder.resolve("envelope.age");
    var writer =
        new TestimonyWriter(Sealing.to(List.of(recipient), Files.newOutputStream(envelope)));
    writer.addFile("note.txt", "text/plain", stream(100_000));
    writer.finish(TEXT);

    Path zip = folder.resolve("opened.zip");
    Files.write(zip, AgeCommand.decrypt(folder.resolve("key"), envelope));

    AgeCommand.requireInstalled("unzip");
    AgeCommand.run(List.of("unzip", "-q", zip.toString(), "-d", folder.resolve("out").toString()));
    assertThat(folder.resolve("out/files/1-note.txt"))
        .hasBinaryContent(stream(100_000).readAllBytes());
    assertThat(folder.resolve("out/testimony.json")).content(UTF_8).contains("Здесь слова.");
  }

  @Test
  void finish_text_isTheDocumentedJson() throws Exception {
    var zip = new ByteArrayOutputStream();
    var writer = new TestimonyWriter(zip);
    writer.addFile("a b.png", "image/png", stream(3));
    byte[] json = TestimonyJson.write(writer.finish(TEXT));

    assertThat(new String(json, UTF_8))
        .isEqualTo(
            """
            {"format":"vigil-testimony/1","received_on":"2026-11-22","language":"ru","text":"Здесь слова.",\
            "mailbox":{"id":"e77649ba0b7c1d27a2f740818d39da76",\
            "recipient":"age1s25gqkvd886tqht7zds2yj8nmvknahc93ztdfqzxddqzlfp0tfxsyf775k"},\
            "files":[{"name":"a b.png","path":"files/1-a_b.png","media_type":"image/png","size_bytes":3,\
            "sha256":"%s"}]}\
            """
                .formatted(sha256(stream(3).readAllBytes())));
  }

  @Property(tries = 60)
  void finish_anyTextAndFiles_hasAPadmeSize(
      @ForAll @IntRange(max = 60_000) int words,
      @ForAll @Size(max = 5) List<@IntRange(max = 300_000) Integer> sizes)
      throws IOException {
    int size = zipSize(words, sizes);

    assertThat(Padme.paddedSizeBytes(size)).isEqualTo(size);
    assertThat(size).isGreaterThanOrEqualTo((int) TestimonyWriter.SMALLEST_BYTES);
  }

  /** An observer of the envelope's size learns the Padmé class of the content and nothing finer. */
  @Test
  void finish_growingText_changesSizeOnlyAtPadmeSteps() throws IOException {
    var seen = new ArrayList<Integer>();
    for (int words = 0; words < 40_000; words += 37) {
      int size = envelopeSize(words);
      if (seen.isEmpty() || !seen.getLast().equals(size)) {
        seen.add(size);
      }
    }

    long overhead = (long) envelopeSize(0) - zipSize(0, List.of());
    List<Long> steps =
        java.util.stream.LongStream.rangeClosed(TestimonyWriter.SMALLEST_BYTES, 50_000)
            .map(Padme::paddedSizeBytes)
            .distinct()
            .boxed()
            .toList();
    assertThat(seen).isSorted().doesNotHaveDuplicates().hasSizeLessThan(25);
    assertThat(seen).allSatisfy(size -> assertThat(steps).contains(size - overhead));
  }

  @Test
  void addFile_readsOfZeroBytes_areNotTheEnd() throws IOException {
    var writer = new TestimonyWriter(new ByteArrayOutputStream());

    SealedFile file = writer.addFile("slow", "text/plain", new Hesitant(stream(1000)));

    assertThat(file.sizeBytes()).isEqualTo(1000);
    assertThat(file.sha256()).isEqualTo(sha256(stream(1000).readAllBytes()));
  }

  @Test
  void finish_afterAFailedUpload_isRefused() {
    var writer = new TestimonyWriter(new ByteArrayOutputStream());

    assertThatThrownBy(() -> writer.addFile("lost", "text/plain", new Broken()))
        .isInstanceOf(IOException.class)
        .hasMessage("connection lost");
    assertThatThrownBy(() -> writer.finish(TEXT)).isInstanceOf(IllegalStateException.class);
  }

  private static int zipSize(int words, List<Integer> sizes) throws IOException {
    var zip = new ByteArrayOutputStream();
    var writer = new TestimonyWriter(zip);
    for (int size : sizes) {
      writer.addFile("Имя " + size + ".bin", "application/pdf", stream(size));
    }
    writer.finish(text(words));
    return zip.size();
  }

  private static int envelopeSize(int words) throws IOException {
    var envelope = new ByteArrayOutputStream();
    new TestimonyWriter(Sealing.to(List.of(MAILBOX.recipient()), envelope)).finish(text(words));
    return envelope.size();
  }

  private static TestimonyText text(int words) {
    return new TestimonyText(
        "я".repeat(words / 2), Language.RUSSIAN, TEXT.receivedOn(), Optional.empty());
  }

  private static InputStream stream(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 7);
    return new ByteArrayInputStream(bytes);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Gives nothing at every other read, as upload streams may. */
  private static final class Hesitant extends InputStream {
    private final InputStream in;
    private boolean hesitates;

    Hesitant(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      hesitates = !hesitates;
      return hesitates ? 0 : in.read(target, offset, Math.min(length, 10));
    }
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection lost");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return read();
    }
  }
}
