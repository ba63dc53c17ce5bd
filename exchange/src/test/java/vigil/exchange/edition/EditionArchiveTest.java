package vigil.exchange.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.exchange.OutsideCommand;
import vigil.exchange.TestSigner;

class EditionArchiveTest {
  private static final EditionLimits SMALL = new EditionLimits(1 << 16, 1 << 17, 20);

  private final TestSigner signer = new TestSigner(1);
  @TempDir Path home;
  private byte[] archive = new byte[0];

  @BeforeEach
  void writeArchive() throws IOException {
    archive = ExampleEdition.archive(ExampleEdition.write(home.resolve("edition"), 3, signer));
  }

  @Test
  void archive_asWritten_isVerified() throws IOException {
    assertThat(verify(archive)).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void archive_writtenTwice_isTheSameBytes() throws IOException {
    Edition edition =
        ((Verification.Verified) EditionVerifier.verify(home.resolve("edition"), Optional.empty()))
            .edition();
    assertThat(ExampleEdition.archive(edition)).isEqualTo(archive);
  }

  @Test
  void archive_unpackedByUnzip_isAnEdition() throws Exception {
    Files.write(home.resolve("edition.zip"), archive);
    var answer = OutsideCommand.run(home, "unzip", "-q", "edition.zip", "-d", "unpacked");
    assertThat(answer.exitCode()).as(answer.said()).isZero();
    assertThat(EditionVerifier.verify(home.resolve("unpacked"), Optional.of(signer.publicKey())))
        .isInstanceOf(Verification.Verified.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/cron.d/x", "/etc/passwd", "..\\up", "C:\\x", "a/../../b", "./edition.json",
        "dossiers//x.json", "\u0000", "note.txt\u0000.json", ".bashrc", "../", "/"
      })
  void archive_nameThatLeadsElsewhere_isUnsafe(String name) throws IOException {
    assertThat(problems(zip(name, "x")))
        .extracting(Problem::file, Problem::fault)
        .containsExactly(tuple(name, Fault.UNSAFE));
  }

  @Test
  void archive_nameTwice_isUnsafe() throws IOException {
    byte[] twice = storedZip("edition.json", "a", "edition.json", "b");
    assertThat(problems(twice))
        .extracting(Problem::file, Problem::fault)
        .contains(tuple("edition.json", Fault.UNSAFE));
  }

  @Test
  void archive_moreFilesThanListed_namesTheExtra() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (EditionPath path : edition().paths()) {
        zip.putNextEntry(new ZipEntry(path.value()));
        zip.write(edition().file(path).orElseThrow());
      }
      zip.putNextEntry(new ZipEntry("dossiers/planted.json"));
      zip.write('x');
    }
    assertThat(problems(out.toByteArray()))
        .extracting(Problem::file, Problem::fault)
        .containsExactly(tuple("dossiers/planted.json", Fault.EXTRA));
  }

  @Test
  void archive_thatUnpacksToMuch_isTooLargeAndNotHeld() throws IOException {
    byte[] bomb = zip("note.txt", "0".repeat(20 << 20));
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(problems(bomb))
        .extracting(Problem::file, Problem::fault)
        .containsExactly(tuple("note.txt", Fault.TOO_LARGE));
  }

  @Test
  void archive_thatUnpacksToMuchInManyFiles_isTooLarge() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 10; i++) {
        zip.putNextEntry(new ZipEntry("part" + i));
        zip.write(new byte[1 << 15]);
      }
    }
    assertThat(problems(out.toByteArray()))
        .extracting(Problem::file, Problem::fault)
        .containsExactly(tuple("part4", Fault.TOO_LARGE));
  }

  @Test
  void archive_ofTooManyFilesAndFolders_isRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 1_000; i++) {
        zip.putNextEntry(new ZipEntry("folder" + i + "/"));
      }
    }
    assertThat(problems(out.toByteArray()))
        .extracting(Problem::file, Problem::fault)
        .containsExactly(tuple("folder20/", Fault.TOO_MANY));
  }

  @Test
  void archive_ofCompressedNothingWithoutEnd_isGivenUp() throws IOException {
    // A local header that promises a deflated file, then empty deflate blocks for ever.
    byte[] header = Arrays.copyOf(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0}, 30 + 1);
    header[26] = 1;
    header[30] = 'a';
    Verification found =
        verifier()
            .archive(new SequenceInputStream(new ByteArrayInputStream(header), new EmptyBlocks()));
    assertThat(((Verification.Rejected) found).problems())
        .extracting(Problem::file, Problem::fault)
        .containsExactly(tuple(Problem.ARCHIVE, Fault.TOO_LARGE));
  }

  /** Deflate blocks of type "stored" and length 0, of which none is the last. */
  private static final class EmptyBlocks extends InputStream {
    private static final int[] BLOCK = {0, 0, 0, 0xff, 0xff};
    private long position;

    @Override
    public int read() {
      return BLOCK[(int) (position++ % BLOCK.length)];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      for (int i = 0; i < length; i++) {
        bytes[offset + i] = (byte) read();
      }
      return length;
    }
  }

  @Test
  void archive_cutAnywhere_isRejected() throws IOException {
    int endOfFiles = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    for (int length = 0; length < endOfFiles; length += 37) {
      assertThat(verify(Arrays.copyOf(archive, length)))
          .as("%d bytes", length)
          .isInstanceOf(Verification.Rejected.class);
    }
  }

  @Test
  void archive_bytesChangedAtRandom_isTheSignedEditionOrRejected() throws IOException {
    Random random = new Random(20261122);
    for (int i = 0; i < 500; i++) {
      byte[] changed = archive.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      if (verify(changed) instanceof Verification.Verified(Edition edition)) {
        assertThat(edition.files().values())
            .usingElementComparator(Arrays::compare)
            .containsExactlyElementsOf(edition().files().values());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a zip", "PK"})
  void archive_thatIsNone_isRejected(String text) throws IOException {
    assertThat(problems(text.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  private Edition edition() throws IOException {
    return ((Verification.Verified)
            EditionVerifier.verify(home.resolve("edition"), Optional.empty()))
        .edition();
  }

  private EditionVerifier verifier() {
    return new EditionVerifier(Optional.of(signer.publicKey()), SMALL, EditionInspector.none());
  }

  private Verification verify(byte[] zip) throws IOException {
    return verifier().archive(new ByteArrayInputStream(zip));
  }

  private List<Problem> problems(byte[] zip) throws IOException {
    return ((Verification.Rejected) verify(zip)).problems();
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      if (!name.endsWith("/")) {
        zip.write(content.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  /** What {@link ZipOutputStream} refuses to write: names and contents in turn, stored. */
  private static byte[] storedZip(String... namesAndContents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      byte[] name = namesAndContents[i].getBytes(StandardCharsets.UTF_8);
      byte[] content = namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8);
      CRC32 crc = new CRC32();
      crc.update(content);
      var header = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
      header.putInt(0x04034b50).putShort((short) 20).position(14);
      header.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
      header.putShort((short) name.length);
      out.writeBytes(header.array());
      out.writeBytes(name);
      out.writeBytes(content);
    }
    return out.toByteArray();
  }
}
