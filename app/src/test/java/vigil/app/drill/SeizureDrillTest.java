package vigil.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
      java.util.Arrays.fill(text, (byte) '.');
      byte[] word = "kornblumenblau".getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve("a.gz"), gzip(between(text, word)));
      assertThat(SeizureDrill.search(folder, List.of("kornblumenblau")).finds()).isNotEmpty();
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
