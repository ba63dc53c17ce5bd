package vigil.front.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vigil.exchange.Sha256;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.spool.Allowance;
import vigil.exchange.spool.Spool;
import vigil.exchange.spool.SpoolFullException;

/**
 * Whatever is asked of uploads in whatever order, the spool knows what it holds, and holds nothing
 * in the end but what arrived whole. Runs as {@code PartsFuzzTest} does.
 */
class UploadsFuzzTest {
  private static final int SPOOL_BYTES = 4_000;
  private static final byte[] START = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

  @FuzzTest(maxDuration = "30m")
  void uploads_anyRequests_keepTheSpoolTrue(FuzzedDataProvider data) throws IOException {
    Path folder = Files.createTempDirectory("uploads");
    try {
      AtomicLong now = new AtomicLong();
      Spool spool = Spool.open(folder, SPOOL_BYTES);
      UploadLimits limits =
          new UploadLimits(SPOOL_BYTES, 2, 3, Duration.ofMinutes(2), Duration.ofHours(6));
      Uploads uploads = new Uploads(spool, limits, now::get);
      List<Upload> begun = new ArrayList<>();
      for (int left = data.consumeInt(0, 30); left > 0; left--) {
        step(data, uploads, begun, now);
        assertThat(spool.takenBytes()).isEqualTo(bytesIn(folder)).isLessThanOrEqualTo(SPOOL_BYTES);
      }
      uploads.close();
      assertThat(spool.takenBytes()).isEqualTo(bytesIn(folder));
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).allMatch(file -> file.toString().endsWith(".age"));
      }
    } finally {
      PrivateFolder.deleteTree(folder);
    }
  }

  private static void step(
      FuzzedDataProvider data, Uploads uploads, List<Upload> begun, AtomicLong now)
      throws IOException {
    now.addAndGet(Duration.ofSeconds(data.consumeInt(0, 10_000)).toNanos());
    try {
      if (begun.isEmpty() || data.consumeBoolean()) {
        uploads
            .begin(data.consumeInt(1, 2_000), Allowance.UNBOUNDED)
            .flatMap(uploads::find)
            .ifPresent(begun::add);
      } else {
        on(data.pickValue(begun), data);
      }
    } catch (SpoolFullException | Upload.NotStored | Upload.NotThisEnvelope _) {
      // Said to the person; what it leaves behind is looked at afterwards.
    }
    if (data.consumeBoolean()) {
      uploads.sweep();
    }
  }

  private static void on(Upload upload, FuzzedDataProvider data) throws IOException {
    if (upload.hasEnded()) {
      return;
    }
    switch (data.consumeInt(0, 2)) {
      case 0 -> upload.append(new ByteArrayInputStream(content(upload, data)));
      case 1 -> {
        if (upload.isWhole()) {
          upload.commit(data.consumeBoolean() ? Sha256.of(new byte[1]) : sha256(upload));
        }
      }
      default -> upload.end();
    }
  }

  private static byte[] content(Upload upload, FuzzedDataProvider data) {
    if (upload.offsetBytes() == 0 && data.consumeBoolean()) {
      return START;
    }
    return new byte[data.consumeInt(0, 2_000)];
  }

  /** All that is ever sent here is the beginning of an age file and zeros. */
  private static Sha256 sha256(Upload upload) {
    return Sha256.of(Arrays.copyOf(START, (int) upload.offsetBytes()));
  }

  private static long bytesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
