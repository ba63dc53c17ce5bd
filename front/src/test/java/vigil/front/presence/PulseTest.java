package vigil.front.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.core.id.Slug;
import vigil.gather.presence.IssuerKey;

/** What the disk shows of a transaction with presences in it, and of one without. */
class PulseTest {
  private static final Slug GATHERING = new Slug("march");
  private static final IssuerKey KEY = IssuerKey.generate(new SecureRandom());
  private static final MarkSet SPENT = new MarkSet(0);
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
  private static final class Disk {
    private final byte[] database;
    private final byte[] log;
    private final List<FileTime> changed;

    private Disk(byte[] database, byte[] log, List<FileTime> changed) {
      this.database = database;
      this.log = log;
      this.changed = changed;
    }

    int transactions() {
      return ByteBuffer.wrap(database).getInt(TRANSACTIONS);
    }

    long changedPages(Disk before) {
      assertThat(database.length).isEqualTo(before.database.length);
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
        Counter.begin(db, GATHERING, Way.CODE, KEY, Instant.EPOCH);
        counter(db).makeRoom(db);
        return true;
      });
    }
  }

  private static Counter counter(Connection db) throws SQLException {
    return Counter.all(db).getFirst();
  }

  /** Somebody uses a code without scripts, which changes the most. */
  private static boolean come(Connection db) throws SQLException {
    counter(db).count(db, 1);
    return counter(db).usedCodes().add(db, mark()) && counter(db).spent().add(db, mark());
  }

  private static boolean comeTogether(Connection db) throws SQLException {
    boolean first = come(db);
    return come(db) && first;
  }

  /** Somebody gets a token. */
  private static boolean ask(Connection db) throws SQLException {
    counter(db).issue(db);
    return true;
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

  /** The kernel's clock of files goes in steps of some milliseconds. */
  private void awaitTickAfter(Disk disk) throws IOException {
    Path probe = Files.createTempFile("tick", "");
    FileTime latest = Collections.max(disk.changed);
    FileTime now = latest;
    while (now.compareTo(latest) <= 0) {
      Files.write(probe, new byte[1]);
      now = (FileTime) Files.getAttribute(probe, "unix:ctime");
    }
    Files.delete(probe);
  }

  private static void assertLogIsEmpty(Disk disk) {
    assertThat(Arrays.equals(disk.log, new byte[UndoLog.SIZE_BYTES])).isTrue();
  }

  @Test
  void transaction_whoeverCameInIt_looksLikeOneInWhichNobodyCame() throws IOException {
    List<Ledger.Entry<Boolean>> kinds =
        List.of(
            _ -> true,
            db -> come(db),
            db -> ask(db),
            db -> comeTogether(db),
            db -> comeTogether(db) && ask(db));
    try (Ledger ledger = Ledger.open(folder)) {
      for (Ledger.Entry<Boolean> kind : kinds) {
        Disk before = disk();
        awaitTickAfter(before);
        ledger.write(kind);
        Disk after = disk();
        assertThat(after.transactions()).isEqualTo(before.transactions() + 1);
        assertThat(after.changedPages(before)).isEqualTo(Cover.PAGES);
        assertLogIsEmpty(after);
        for (int i = 0; i < after.changed.size(); i++) {
          assertThat(after.changed.get(i)).isGreaterThan(before.changed.get(i));
        }
      }
    }
  }

  @Test
  void transactions_ofManyPeople_neverChangeASize() throws IOException {
    Disk before = disk();
    try (Ledger ledger = Ledger.open(folder)) {
      for (int came = 0; came < 300; came += 10) {
        ledger.write(db -> {
          for (int i = 0; i < 10; i++) {
            come(db);
            ask(db);
          }
          return true;
        });
        assertThat(disk().database.length).isEqualTo(before.database.length);
      }
    }
  }

  @Test
  void pulse_inWhichNobodyComes_isWrittenLikeOthers() throws IOException {
    Disk before;
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.beat(NEVER);
      before = disk();
      ledger.rest();
      awaitTransactions(before.transactions() + 1);
    }
    Disk after = disk();
    assertThat(after.changedPages(before)).isEqualTo(Cover.PAGES);
    assertLogIsEmpty(after);
  }

  @Test
  void pulses_whenNobodyComes_followEachOther() throws IOException {
    int before = disk().transactions();
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.beat(SOON);
      awaitTransactions(before + 3);
    }
    assertLogIsEmpty(disk());
  }

  private void awaitTransactions(int number) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          while (disk().transactions() < number) {
            Thread.onSpinWait();
          }
        });
  }

  @Test
  void write_whileItBeats_waitsForTheNextPulse() throws Exception {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.beat(NEVER);
      byte[] mark = mark();
      Thread came = Thread.ofPlatform().unstarted(() -> write(ledger, mark));
      came.start();
      while (came.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      assertThat(ledger.<Boolean>look(db -> SPENT.has(db, mark))).isFalse();
      Disk before = disk();
      ledger.rest();
      came.join();
      assertThat(disk().transactions()).isEqualTo(before.transactions() + 1);
      assertThat(ledger.<Boolean>look(db -> SPENT.has(db, mark))).isTrue();
    }
  }

  private static void write(Ledger ledger, byte[] mark) {
    try {
      ledger.write(db -> SPENT.add(db, mark));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
      assertLogIsEmpty(after);
    }
  }

  /** As when the machine stands still between two looks at the clock. */
  @ParameterizedTest
  @ValueSource(longs = {1_500_000, 1_000_000_000})
  void await_clockThatJumpsPastItsTime_comesBack(long jumpNanos) {
    long drawnAtMost = Math.round(1.25 * SOON.toNanos());
    Iterator<Long> clock = List.of(0L, 0L, drawnAtMost + jumpNanos).iterator();
    AtomicLong now = new AtomicLong();
    Pulse pulse =
        new Pulse(() -> {
          if (clock.hasNext()) {
            now.set(clock.next());
          }
          return now.get();
        });
    pulse.beat(SOON);
    assertTimeoutPreemptively(PATIENCE, pulse::await);
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
