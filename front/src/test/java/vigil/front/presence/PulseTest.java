package vigil.front.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the disk shows of a transaction with presences in it, and of one without. */
class PulseTest {
  private static final MarkSet SPENT = new MarkSet(0);
  private static final MarkSet CODES = new MarkSet(1);
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofMillis(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PAGE_BYTES = 4_096;

  /** Where SQLite counts the transactions of a file. */
  private static final int TRANSACTIONS = 24;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /** What whoever has the disk sees of one moment. */
  private record Disk(byte[] database, byte[] log, List<FileTime> changed) {
    int transactions() {
      return ByteBuffer.wrap(database).getInt(TRANSACTIONS);
    }

    long changedPages(Disk before) {
      assertThat(database).hasSameSizeAs(before.database);
      int changed = 0;
      for (int at = 0; at < database.length; at += PAGE_BYTES) {
        int end = at + PAGE_BYTES;
        changed += Arrays.equals(database, at, end, before.database, at, end) ? 0 : 1;
      }
      return changed;
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(db -> {
        SPENT.makeRoom(db);
        CODES.makeRoom(db);
        return true;
      });
    }
  }

  private Disk disk() throws IOException {
    Path database = folder.resolve("front.db");
    Path log = folder.resolve("front.db-journal");
    List<FileTime> changed = new ArrayList<>();
    for (Path one : List.of(database, log, folder)) {
      changed.add((FileTime) Files.getAttribute(one, "unix:ctime"));
    }
    return new Disk(Files.readAllBytes(database), Files.readAllBytes(log), changed);
  }

  private Disk after(Ledger.Entry<Boolean> entry) throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(entry);
      return disk();
    }
  }

  @Test
  void transaction_whoeverCameInIt_looksLikeOneInWhichNobodyCame() throws IOException {
    List<Ledger.Entry<Boolean>> kinds =
        List.of(
            _ -> true,
            db -> SPENT.add(db, mark()),
            db -> SPENT.add(db, mark()) && CODES.add(db, mark()),
            db -> SPENT.add(db, mark()) && SPENT.add(db, mark()) && CODES.add(db, mark()));
    for (Ledger.Entry<Boolean> kind : kinds) {
      Disk before = disk();
      Disk after = after(kind);
      assertThat(after.changedPages(before)).isEqualTo(Cover.PAGES);
      assertThat(after.log()).containsOnly(0).hasSize(UndoLog.SIZE_BYTES);
      for (int i = 0; i < after.changed().size(); i++) {
        assertThat(after.changed().get(i)).isGreaterThan(before.changed().get(i));
      }
    }
  }

  @Test
  void pulse_inWhichNobodyComes_isWrittenLikeOthers() throws IOException {
    Disk before = disk();
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.beat(SOON);
      assertTimeoutPreemptively(
          PATIENCE,
          () -> {
            while (disk().transactions() < before.transactions() + 3) {
              Thread.onSpinWait();
            }
          });
    }
    Disk after = disk();
    assertThat(after.changedPages(before)).isEqualTo(Cover.PAGES);
    assertThat(after.log()).containsOnly(0).hasSize(UndoLog.SIZE_BYTES);
  }

  @Test
  void write_whileItBeats_waitsForTheNextPulseWithTheOthers() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.beat(NEVER);
      byte[] mark = mark();
      CompletableFuture<Boolean> came =
          CompletableFuture.supplyAsync(() -> write(ledger, mark), Thread::startVirtualThread);
      assertThat(ledger.<Boolean>look(db -> SPENT.has(db, mark))).isFalse();
      Disk before = disk();
      assertThat(came).isNotDone();
      ledger.rest();
      assertThat(came.join()).isTrue();
      assertThat(disk().transactions()).isEqualTo(before.transactions() + 1);
      assertThat(ledger.<Boolean>look(db -> SPENT.has(db, mark))).isTrue();
    }
  }

  private static boolean write(Ledger ledger, byte[] mark) {
    try {
      return ledger.write(db -> SPENT.add(db, mark));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  @Test
  void transaction_ofAsManyAsItTakes_hasRoomInTheLog() throws IOException {
    int sets = Ledger.MOST / 4;
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(db -> {
        for (int owner = 2; owner < 2 + sets; owner++) {
          new MarkSet(owner).makeRoom(db);
        }
        return true;
      });
      Disk before = disk();
      ledger.write(db -> {
        for (int owner = 2; owner < 2 + sets; owner++) {
          for (int page = 0; page < 8; page++) {
            byte[] mark = mark();
            mark[0] = (byte) (page << 5);
            new MarkSet(owner).add(db, mark);
          }
        }
        assertThat(folder.resolve("front.db-journal")).hasSize(UndoLog.SIZE_BYTES);
        return true;
      });
      Disk after = disk();
      assertThat(after.changedPages(before)).isGreaterThanOrEqualTo(2 * Ledger.MOST);
      assertThat(after.log()).containsOnly(0).hasSize(UndoLog.SIZE_BYTES);
    }
  }

  @Property
  void drawn_always_isNearTheMean(@ForAll @IntRange(min = 1, max = 20_000) int millis) {
    long drawn = Pulse.drawn(Duration.ofMillis(millis), ThreadLocalRandom.current());
    assertThat(Duration.ofNanos(drawn))
        .isBetween(Duration.ofNanos(millis * 750_000L), Duration.ofNanos(millis * 1_250_000L));
  }

  private static byte[] mark() {
    byte[] mark = new byte[MarkSet.MARK_BYTES];
    ThreadLocalRandom.current().nextBytes(mark);
    return mark;
  }
}
