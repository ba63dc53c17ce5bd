package vigil.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeizureDrillTest {
  private static final String WORD = "Quittenschlüssel";
  private static final String RUSSIAN = "айвовыйключ";

  @TempDir Path folder;

  interface Spelling {
    byte[] of(String word) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> search_wordInAnySpelling_isFound() {
    return Stream.of(
        planted("UTF-8", w -> w.getBytes(StandardCharsets.UTF_8)),
        planted("UTF-16LE", w -> w.getBytes(StandardCharsets.UTF_16LE)),
        planted("UTF-16BE", w -> w.getBytes(StandardCharsets.UTF_16BE)),
        planted(
            "percent",
            w ->
                java.net.URLEncoder.encode(w, StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.US_ASCII)),
        planted("base64 at 0", w -> base64("", w)),
        planted("base64 at 1", w -> base64("x", w)),
        planted("base64 at 2", w -> base64("xy", w)),
        planted("gzip", w -> gzip(w.getBytes(StandardCharsets.UTF_8))),
        planted("zlib", w -> zlib(w.getBytes(StandardCharsets.UTF_16LE))),
        planted("zip", w -> zip(w.getBytes(StandardCharsets.UTF_8))),
        planted("gzip in zip", w -> zip(gzip(w.getBytes(StandardCharsets.UTF_8)))),
        planted(
            "upper case",
            w -> w.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
  }

  private DynamicTest planted(String name, Spelling spelling) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          for (String word : List.of(WORD, RUSSIAN)) {
            Path home = Files.createTempDirectory(folder, "home");
            Files.write(
                home.resolve("some.bin"), between(noise(70_001), spelling.of("a " + word + " b")));
            SeizureDrill.Report report = SeizureDrill.search(home, List.of("nirgendwo", word));
            assertThat(report.finds()).extracting(SeizureDrill.Find::word).containsOnly(word);
            assertThat(report.read()).containsExactly(Path.of("some.bin"));
          }
        });
  }

  @Test
  void search_windows1251_isFound() throws IOException {
    Files.write(folder.resolve("a"), RUSSIAN.getBytes(Charset.forName("windows-1251")));
    assertThat(SeizureDrill.search(folder, List.of(RUSSIAN)).finds()).hasSize(1);
  }

  @Test
  void search_wordInFileName_isFound() throws IOException {
    Files.write(folder.resolve("x-" + WORD + ".age"), new byte[0]);
    assertThat(SeizureDrill.search(folder, List.of(WORD)).finds()).isNotEmpty();
  }

  @Test
  void search_wordAcrossInflatedBlocks_isFound() throws IOException {
    for (int shift = -20; shift < 2; shift++) {
      byte[] text = new byte[(1 << 20) + shift];
      Arrays.fill(text, (byte) '.');
      byte[] word = "kornblumenblau".getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve("a.gz"), gzip(between(text, word)));
      assertThat(SeizureDrill.search(folder, List.of("kornblumenblau")).finds()).isNotEmpty();
    }
  }

  @Test
  void search_wordBeforeTheDamageOfAStream_isFound() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(noise(30_000));
    content.writeBytes(WORD.getBytes(StandardCharsets.UTF_8));
    content.writeBytes(noise(40_000));
    byte[] stream = zip(content.toByteArray());
    Files.write(folder.resolve("cut"), Arrays.copyOf(stream, 50_000));
    Arrays.fill(stream, 50_000, stream.length, (byte) 0xff);
    Files.write(folder.resolve("overwritten"), stream);
    assertThat(SeizureDrill.search(folder, List.of(WORD)).finds())
        .extracting(SeizureDrill.Find::file)
        .containsOnly(Path.of("cut"), Path.of("overwritten"));
  }

  @Test
  void search_wordAcrossChunks_isFound() throws IOException {
    for (int shift = -20; shift < 2; shift++) {
      byte[] text = new byte[(1 << 16) + shift];
      byte[] word = "kornblumenblau".getBytes(StandardCharsets.UTF_8);
      Path file = Files.write(folder.resolve("a"), between(text, word));
      assertThat(SeizureDrill.search(folder, List.of("kornblumenblau")).finds())
          .extracting(SeizureDrill.Find::offset)
          .containsExactly((long) text.length);
      byte[] stream = gzip(word);
      Files.write(file, between(text, stream));
      assertThat(SeizureDrill.search(folder, List.of("kornblumenblau")).finds())
          .extracting(SeizureDrill.Find::offset)
          .containsExactly((long) text.length);
    }
  }

  @Test
  void search_noiseOnly_findsNothingAndListsEveryFile() throws IOException {
    Files.createDirectories(folder.resolve("deep/er"));
    Files.write(folder.resolve("deep/er/a"), noise(300_000));
    Files.write(folder.resolve("b"), noise(3));
    Files.write(folder.resolve("c"), new byte[0]);
    SeizureDrill.Report report = SeizureDrill.search(folder, List.of(WORD));
    assertThat(report.finds()).isEmpty();
    assertThat(report.read()).containsExactly(Path.of("b"), Path.of("c"), Path.of("deep/er/a"));
    assertThat(report.sizeBytes()).isEqualTo(300_003);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.7",
        "GET / from 198.51.100.23 at",
        "the visitor at 2001:db8::7 came",
        "2001:0db8:0000:0000:0000:ff00:0042:8329",
        "write to somebody@example.org today"
      })
  void search_address_isFound(String text) throws IOException {
    Files.write(
        folder.resolve("some.log"),
        between(noise(5_000), gzip(text.getBytes(StandardCharsets.UTF_8))));
    Files.writeString(folder.resolve("plain.log"), text);
    SeizureDrill.Report report = SeizureDrill.search(folder, List.of(WORD));
    assertThat(report.strayAddresses())
        .extracting(SeizureDrill.Address::file)
        .containsExactlyInAnyOrder(Path.of("plain.log"), Path.of("some.log"));
    assertThat(report.isClean()).isFalse();
  }

  @Test
  void search_noAddress_findsNone() throws IOException {
    Files.write(folder.resolve("noise"), noise(4_000_000));
    Files.writeString(
        folder.resolve("text"),
        "host = 127.0.0.1 or ::1 or 0.0.0.0, at 12:30:15, version 1.2.3, 300.1.1.1.1, a@b, @media x.y");
    assertThat(SeizureDrill.search(folder, List.of(WORD)).addresses()).isEmpty();
  }

  @Test
  void search_addressThatTheGroupPublished_isToldApart() throws IOException {
    Files.createDirectories(folder.resolve("edition/1"));
    Files.writeString(folder.resolve("edition/1/edition.json"), "\"press@example.org\" and more");
    SeizureDrill.Report report = SeizureDrill.search(folder, List.of(WORD));
    assertThat(report.addresses())
        .extracting(SeizureDrill.Address::text)
        .containsExactly("press@example.org");
    assertThat(report.strayAddresses()).isEmpty();
  }

  @Test
  void search_times_areToldWhenFinerThanADay() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "words");
    assertThat(SeizureDrill.search(folder, List.of(WORD)).times().finer())
        .extracting(FileTimes.Moment::file)
        .contains(Path.of("a"), Path.of(""));
    FileTime day = FileTime.from(Instant.parse("2026-11-22T00:00:00Z"));
    for (Path path : List.of(file, folder)) {
      Files.getFileAttributeView(path, BasicFileAttributeView.class)
          .setTimes(day, FileTime.from(Instant.parse("2038-01-01T00:00:00Z")), null);
    }
    FileTimes times = SeizureDrill.search(folder, List.of(WORD)).times();
    assertThat(times.finer()).isEmpty();
    assertThat(times.days()).containsExactly(day.toInstant());
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static byte[] between(byte[] noise, byte[] bytes) {
    byte[] all = new byte[noise.length * 2 + bytes.length];
    System.arraycopy(noise, 0, all, 0, noise.length);
    System.arraycopy(bytes, 0, all, noise.length, bytes.length);
    System.arraycopy(noise, 0, all, noise.length + bytes.length, noise.length);
    return all;
  }

  private static byte[] base64(String before, String word) {
    return Base64.getEncoder()
        .encode((before + word + "and more").getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zlib(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zlib = new DeflaterOutputStream(out)) {
      zlib.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a"));
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
