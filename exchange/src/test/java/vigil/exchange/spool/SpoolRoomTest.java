package vigil.exchange.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.exchange.spool.SpoolFolder.put;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much may lie in a spool, and what one who comes may take of it. */
class SpoolRoomTest {
  private static final byte[] CIPHERTEXT = "ciphertext".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;
  private SpoolFolder there;

  @BeforeEach
  void start() {
    there = SpoolFolder.in(home);
  }

  /** Allows so many bytes, and remembers. */
  private static final class Bounded implements Allowance {
    private final long most;
    private long taken;
    private int begun;

    Bounded(long most) {
      this.most = most;
    }

    @Override
    public void begin() throws IOException {
      if (most == 0) {
        throw new IOException("nothing is allowed");
      }
      begun++;
    }

    @Override
    public void take(long bytes) throws IOException {
      if (taken + bytes > most) {
        throw new IOException("more than is allowed");
      }
      taken += bytes;
    }

    @Override
    public void giveBack() {
      taken = 0;
    }
  }

  @Test
  void abort_diskDoesNotDelete_givesTheAllowanceBackAndCountsWhatStillLiesThere(
      @TempDir Path folder) throws Exception {
    Spool spool = Spool.open(folder, 1_000);
    Bounded allowance = new Bounded(700);
    Draft draft = spool.begin(allowance);
    draft.write(new byte[600]);
    Path part;
    try (var files = Files.list(folder)) {
      part = files.findFirst().orElseThrow();
    }
    // A folder that is not empty stands in its place, which no deletion of a file takes away.
    Files.delete(part);
    Files.createDirectory(part);
    Files.createFile(part.resolve("in-the-way"));

    assertThatThrownBy(draft::abort).isInstanceOf(IOException.class);

    assertThat(allowance.taken).isZero();
    assertThat(spool.takenBytes()).isEqualTo(600);
    draft.close();
    assertThat(spool.takenBytes()).as("given back once at most").isEqualTo(600);
  }

  @Test
  void begin_moreThanThereIsRoomFor_isRefusedAndTakesNone(@TempDir Path folder) throws Exception {
    Spool spool = Spool.open(folder, 1_000);
    assertThatThrownBy(() -> spool.begin(1_001, Allowance.UNBOUNDED))
        .isInstanceOf(SpoolFullException.class);
    try (Draft draft = spool.begin(1_000, Allowance.UNBOUNDED)) {
      draft.write(new byte[600]);
      assertThatThrownBy(() -> spool.begin(401, Allowance.UNBOUNDED))
          .isInstanceOf(SpoolFullException.class);
      spool.begin(400, Allowance.UNBOUNDED).abort();
    }
    assertThat(spool.takenBytes()).isZero();
  }

  @Test
  void draft_moreThanIsAllowed_growsNoMoreAndLeavesNothing() throws IOException {
    Spool spool = there.spool(1_000);
    Bounded allowance = new Bounded(700);
    try (Draft draft = spool.begin(allowance)) {
      draft.write(new byte[600]);
      assertThatThrownBy(() -> draft.write(new byte[101])).hasMessage("more than is allowed");
      assertThat(spool.takenBytes()).isEqualTo(600);
      draft.write(new byte[100]);
      assertThat(allowance.taken).isEqualTo(700);
    }
    assertThat(spool.takenBytes()).isZero();
    assertThat(allowance.taken).isZero();
    assertThat(there.names()).isEmpty();
  }

  @Test
  void begin_notAllowedOrFull_takesNothing() throws IOException {
    Spool spool = there.spool(1_000);
    assertThatThrownBy(() -> spool.begin(new Bounded(0))).hasMessage("nothing is allowed");
    Bounded allowance = new Bounded(10_000);
    assertThatThrownBy(() -> spool.begin(1_001, allowance)).isInstanceOf(SpoolFullException.class);
    assertThat(allowance.begun).isZero();
    assertThat(there.names()).isEmpty();
  }

  @Test
  void commit_withAllowance_givesNothingBack() throws IOException {
    Bounded allowance = new Bounded(700);
    try (Draft draft = there.spool(1_000).begin(allowance)) {
      draft.write(new byte[600]);
      draft.commit();
    }
    assertThat(allowance.taken).isEqualTo(600);
  }

  @Test
  void write_beyondTheMaximum_saysFullAndTheRestIsUntouched() throws IOException {
    Spool spool = there.spool(25);
    EnvelopeId id = put(spool, CIPHERTEXT);
    try (Draft draft = spool.begin()) {
      draft.write(CIPHERTEXT);
      assertThatThrownBy(() -> draft.write(CIPHERTEXT)).isInstanceOf(SpoolFullException.class);
    }
    assertThat(spool.list()).containsExactly(id);
    assertThat(spool.takenBytes()).isEqualTo(10);
    put(spool, new byte[15]);
    assertThat(spool.isFull()).isTrue();
    assertThatThrownBy(spool::begin).isInstanceOf(SpoolFullException.class);
    spool.delete(id);
    assertThat(spool.isFull()).isFalse();
    put(spool, CIPHERTEXT);
  }

  @Test
  void open_moreThereThanAllowed_isFullButServes() throws IOException {
    EnvelopeId id = put(there.spool(1_000), CIPHERTEXT);
    Spool smaller = there.spool(5);
    assertThat(smaller.isFull()).isTrue();
    assertThat(smaller.list()).containsExactly(id);
  }

  @Test
  void write_bySeveralAtOnce_neverGoesBeyondTheMaximum() throws Exception {
    Spool spool = there.spool(1_000);
    Callable<Boolean> writer =
        () -> {
          try (Draft draft = spool.begin()) {
            draft.write(new byte[100]);
            draft.commit();
            return true;
          } catch (SpoolFullException e) {
            return false;
          }
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int written = 0;
      for (Future<Boolean> done :
          threads.invokeAll(Stream.generate(() -> writer).limit(40).toList())) {
        written += done.get() ? 1 : 0;
      }
      assertThat(written).isEqualTo(spool.list().size()).isEqualTo(10);
      assertThat(spool.takenBytes()).isEqualTo(1_000);
    }
  }
}
