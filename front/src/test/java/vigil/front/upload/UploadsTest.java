package vigil.front.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.exchange.Sha256;
import vigil.exchange.spool.Allowance;
import vigil.exchange.spool.Spool;
import vigil.exchange.spool.SpoolFullException;

/** What is kept of an upload, for how long, and what makes room for what. */
class UploadsTest {
  private static final int SPOOL_BYTES = 1_000_000;

  private static final Duration LIFE = Duration.ofHours(6);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

  @SuppressWarnings("NullAway.Init")
  private Spool spool;

  @SuppressWarnings("NullAway.Init")
  private Uploads uploads;

  @BeforeEach
  void open() throws IOException {
    spool = Spool.open(folder, SPOOL_BYTES);
    uploads =
        new Uploads(
            spool, new UploadLimits(SPOOL_BYTES, 2, 3, Duration.ofMinutes(2), LIFE), now::get);
  }

  @Test
  void commit_wholeAndSound_liesInTheSpool() throws Exception {
    byte[] envelope = envelope(100_000);
    Upload upload = begun(envelope.length);
    upload.append(new ByteArrayInputStream(envelope, 0, 40_000));
    upload.append(new ByteArrayInputStream(envelope, 40_000, 60_000));
    assertThat(upload.isWhole()).isTrue();
    assertThat(spool.list()).isEmpty();
    assertThat(upload.commit(Sha256.of(envelope))).isTrue();
    try (InputStream stored = spool.open(spool.list().getFirst())) {
      assertThat(stored.readAllBytes()).isEqualTo(envelope);
    }
  }

  @Test
  void commit_anotherHash_leavesNothing() throws Exception {
    byte[] envelope = envelope(50_000);
    Upload upload = begun(envelope.length);
    upload.append(new ByteArrayInputStream(envelope));
    assertThat(upload.commit(Sha256.of(new byte[1]))).isFalse();
    assertThat(upload.hasEnded()).isTrue();
    assertNothingLeft();
  }

  @Test
  void commit_diskHoldsSomethingElse_leavesNothing() throws Exception {
    byte[] envelope = envelope(50_000);
    Upload upload = begun(envelope.length);
    upload.append(new ByteArrayInputStream(envelope));
    Path file = files().getFirst();
    byte[] changed = Files.readAllBytes(file);
    changed[40_000] ^= 1;
    Files.write(file, changed);
    assertThatThrownBy(() -> upload.commit(Sha256.of(envelope)))
        .isInstanceOf(Upload.NotStored.class);
    assertNothingLeft();
  }

  @Test
  void append_connectionBreaks_keepsWhatCame() throws Exception {
    byte[] envelope = envelope(50_000);
    Upload upload = begun(envelope.length);
    assertThatThrownBy(() -> upload.append(new Breaking(envelope, 12_345)))
        .isInstanceOf(IOException.class)
        .hasMessage("broken");
    assertThat(upload.offsetBytes()).isEqualTo(12_345);
    upload.append(new ByteArrayInputStream(envelope, 12_345, envelope.length - 12_345));
    assertThat(upload.commit(Sha256.of(envelope))).isTrue();
  }

  @Test
  void append_streamThatReadsNothingNowAndThen_isReadToItsEnd() throws Exception {
    byte[] envelope = envelope(50_000);
    Upload upload = begun(envelope.length);
    upload.append(new Hesitating(envelope));
    assertThat(upload.isWhole()).isTrue();
  }

  @Test
  void append_noAgeFile_isThrownAway() throws Exception {
    Upload upload = begun(1_000);
    upload.append(new ByteArrayInputStream("age-encr".getBytes(StandardCharsets.US_ASCII)));
    assertThatThrownBy(() -> upload.append(new ByteArrayInputStream(new byte[20])))
        .isInstanceOf(Upload.NotThisEnvelope.class);
    assertNothingLeft();
  }

  @Test
  void append_longerThanAnnounced_isThrownAway() throws Exception {
    Upload upload = begun(30_000);
    assertThatThrownBy(() -> upload.append(new ByteArrayInputStream(envelope(30_001))))
        .isInstanceOf(Upload.NotThisEnvelope.class);
    assertNothingLeft();
  }

  @Test
  void append_spoolFillsUp_isThrownAway() throws Exception {
    Upload first = begun(SPOOL_BYTES);
    Upload second = begun(SPOOL_BYTES);
    first.append(new ByteArrayInputStream(envelope(700_000)));
    assertThatThrownBy(() -> second.append(new ByteArrayInputStream(envelope(700_000))))
        .isInstanceOf(Upload.NotStored.class);
    assertThat(second.hasEnded()).isTrue();
    assertThat(first.offsetBytes()).isEqualTo(700_000);
    assertThat(spool.takenBytes()).isEqualTo(700_000);
  }

  @Test
  void append_underWay_showsNoTimeButTheDay() throws Exception {
    begun(30_000).append(new ByteArrayInputStream(envelope(10_000)));
    for (Path file : files()) {
      assertThat(Files.getLastModifiedTime(file).toInstant().getEpochSecond() % 86_400).isZero();
    }
    assertThat(Files.getLastModifiedTime(folder).toInstant().getEpochSecond() % 86_400).isZero();
  }

  @Test
  void begin_moreThanTheSpoolHolds_isRefusedBeforeAnythingIsSent() throws Exception {
    assertThatThrownBy(() -> uploads.begin(SPOOL_BYTES + 1, Allowance.UNBOUNDED))
        .isInstanceOf(SpoolFullException.class);
    assertNothingLeft();
  }

  @Test
  void begin_spoolFullOfWhatRests_makesRoom() throws Exception {
    Upload resting = begun(SPOOL_BYTES);
    resting.append(new ByteArrayInputStream(envelope(900_000)));
    assertThatThrownBy(() -> uploads.begin(500_000, Allowance.UNBOUNDED))
        .isInstanceOf(SpoolFullException.class);
    now.addAndGet(Duration.ofMinutes(3).toNanos());
    assertThat(uploads.begin(500_000, Allowance.UNBOUNDED)).isPresent();
    assertThat(resting.hasEnded()).isTrue();
    assertThat(spool.takenBytes()).isZero();
  }

  @Test
  void begin_tooManyUnderWay_waitsUntilOneRests() throws Exception {
    Upload oldest = begun(1_000);
    now.addAndGet(Duration.ofSeconds(90).toNanos());
    begun(1_000);
    begun(1_000);
    assertThat(uploads.begin(1_000, Allowance.UNBOUNDED)).isEmpty();
    now.addAndGet(Duration.ofSeconds(60).toNanos());
    assertThat(uploads.begin(1_000, Allowance.UNBOUNDED)).isPresent();
    assertThat(oldest.hasEnded()).isTrue();
    assertThat(uploads.begin(1_000, Allowance.UNBOUNDED)).isEmpty();
  }

  @Test
  void begin_tooManyUnderWay_endsOneThatOnlyKeepsThePlace() throws Exception {
    Upload trickle = begun(100_000);
    Upload gone = begun(100_000);
    Upload third = begun(100_000);
    gone.append(new ByteArrayInputStream(envelope(50_000)));
    third.append(new ByteArrayInputStream(envelope(50_000)));
    now.addAndGet(Duration.ofHours(1).toNanos());
    work(gone, new byte[0]);
    work(third, new byte[0]);
    for (int i = 0; i < 3; i++) {
      work(trickle, new byte[] {envelope(30)[i]});
      now.addAndGet(Duration.ofSeconds(59).toNanos());
      work(gone, new byte[0]);
      work(third, new byte[0]);
    }

    assertThat(uploads.begin(1_000, Allowance.UNBOUNDED)).isPresent();

    assertThat(trickle.hasEnded()).isTrue();
    assertThat(gone.hasEnded()).as("an hour without a line is not slowness").isFalse();
    assertThat(third.hasEnded()).isFalse();
  }

  /** What a request does. */
  private void work(Upload upload, byte[] bytes) throws IOException {
    assertThat(upload.claim()).isTrue();
    upload.append(new ByteArrayInputStream(bytes));
    upload.release(now.get());
  }

  @Test
  void begin_oldestIsBeingWorkedOn_isNotEnded() throws Exception {
    Upload oldest = begun(1_000);
    begun(1_000);
    begun(1_000);
    now.addAndGet(Duration.ofMinutes(3).toNanos());
    Thread other = Thread.ofVirtual().start(oldest::claim);
    other.join();
    uploads.begin(1_000, Allowance.UNBOUNDED);
    assertThat(oldest.hasEnded()).isFalse();
  }

  @Test
  void sweep_nobodyWentOn_removesTheDraft() throws Exception {
    Upload old = begun(30_000);
    old.append(new ByteArrayInputStream(envelope(10_000)));
    now.addAndGet(LIFE.minusMinutes(1).toNanos());
    Upload young = begun(30_000);
    uploads.sweep();
    assertThat(old.hasEnded()).isFalse();
    now.addAndGet(Duration.ofMinutes(2).toNanos());
    uploads.sweep();
    assertThat(old.hasEnded()).isTrue();
    assertThat(young.hasEnded()).isFalse();
    assertThat(files()).hasSize(1);
  }

  @Test
  void finished_remembered_untilItsLifeIsOver() {
    uploads.finished("a");
    assertThat(uploads.isFinished("a")).isTrue();
    for (int i = 0; i < 1_000; i++) {
      uploads.finished("b" + i);
    }
    assertThat(uploads.isFinished("a")).isFalse();
    assertThat(uploads.isFinished("b999")).isTrue();
    now.addAndGet(LIFE.plusSeconds(1).toNanos());
    uploads.sweep();
    assertThat(uploads.isFinished("b999")).isFalse();
  }

  @Test
  void close_underWay_leavesNothing() throws Exception {
    begun(30_000).append(new ByteArrayInputStream(envelope(10_000)));
    uploads.close();
    assertNothingLeft();
  }

  private Upload begun(long lengthBytes) throws IOException {
    return uploads
        .find(uploads.begin(lengthBytes, Allowance.UNBOUNDED).orElseThrow())
        .orElseThrow();
  }

  private static byte[] envelope(int sizeBytes) {
    byte[] envelope = new byte[sizeBytes];
    Arrays.fill(envelope, (byte) 7);
    byte[] start = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, envelope, 0, start.length);
    return envelope;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void assertNothingLeft() throws IOException {
    assertThat(files()).isEmpty();
    assertThat(spool.takenBytes()).isZero();
  }
}
