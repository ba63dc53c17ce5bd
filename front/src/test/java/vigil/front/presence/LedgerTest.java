package vigil.front.presence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final MarkSet MARKS = new MarkSet(1);
  private static final int LARGE_BYTES = 3 * UndoLog.SIZE_BYTES;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void write_presences_leaveNothingOfTheFormerPages() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      for (int i = 0; i < 20; i++) {
        ledger.write(db -> MARKS.add(db, mark()));
        assertUndoLogIsEmpty();
      }
    }
    assertUndoLogIsEmpty();
  }

  @Test
  void write_moreThanTheLogHasRoomFor_leavesItAsItWas() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(db -> run(db, "INSERT INTO bucket VALUES (1, randomblob(?))"));
      ledger.write(db -> run(db, "UPDATE bucket SET marks = zeroblob(?)"));
      assertUndoLogIsEmpty();
    }
  }

  @Test
  void write_thatFails_leavesNothing() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(db -> MARKS.add(db, mark()));
      assertThatThrownBy(() ->
              ledger.write(db -> {
                MARKS.add(db, mark());
                throw new SQLException("for the test");
              }))
          .isInstanceOf(IOException.class);
      assertUndoLogIsEmpty();
    }
  }

  @Test
  void write_whatCannotBeStampedAfterwards_isStillSaidToBeWritten() throws IOException {
    Path before = Files.createDirectory(folder.resolve("before"));
    Path after = folder.resolve("after");
    byte[] mark = mark();
    Ledger ledger = Ledger.open(before);
    assertThat(
            ledger.<Boolean>write(db -> {
              MARKS.add(db, mark);
              move(before, after);
              return true;
            }))
        .isTrue();
    move(after, before);
    ledger.close();
    try (Ledger again = Ledger.open(before)) {
      assertThat(again.<Boolean>write(db -> MARKS.has(db, mark))).isTrue();
    }
  }

  @Test
  void close_inTheMiddleOfAnEntry_finishesItAndLeavesNothing() throws Exception {
    Ledger ledger = Ledger.open(folder);
    Thread closing =
        Thread.ofPlatform()
            .unstarted(() -> {
              try {
                ledger.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(
            ledger.<Boolean>write(db -> {
              closing.start();
              while (closing.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
              }
              return MARKS.add(db, mark());
            }))
        .isTrue();
    closing.join();
    assertUndoLogIsEmpty();
    assertThatThrownBy(() -> ledger.write(db -> true)).isInstanceOf(IOException.class);
  }

  @Test
  void open_afterACrashInTheMiddle_undoesBeforeItWipes() throws IOException {
    Path crashed = Files.createDirectory(folder.resolve("crashed"));
    byte[] before = mark();
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(db -> MARKS.add(db, before));
      ledger.write(db -> run(db, "INSERT INTO bucket VALUES (1, randomblob(?))"));
      ledger.write(db -> {
        spillEarly(db);
        MARKS.clear(db);
        run(db, "UPDATE bucket SET marks = zeroblob(?)");
        return copy(crashed);
      });
    }
    assertThat(crashed.resolve("front.db-journal")).content(ISO_8859_1).startsWith("\u00d9\u00d5");
    try (Ledger ledger = Ledger.open(crashed)) {
      assertThat(ledger.<Boolean>write(db -> MARKS.has(db, before))).isTrue();
    }
  }

  @Test
  void stamp_afterAPresence_hidesWhenItCame() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(db -> MARKS.add(db, mark()));
      for (String name : new String[] {"front.db", "front.db-journal"}) {
        FileTime came = changed(name);
        for (int i = 0; i < 1_000_000 && changed(name).equals(came); i++) {
          ledger.stamp();
        }
        assertThat(changed(name)).isGreaterThan(came);
      }
    }
  }

  private FileTime changed(String name) throws IOException {
    return (FileTime) Files.getAttribute(folder.resolve(name), "unix:ctime");
  }

  private void assertUndoLogIsEmpty() throws IOException {
    assertThat(folder.resolve("front.db-journal")).hasBinaryContent(new byte[UndoLog.SIZE_BYTES]);
  }

  private static byte[] mark() {
    byte[] mark = new byte[MarkSet.MARK_BYTES];
    ThreadLocalRandom.current().nextBytes(mark);
    return mark;
  }

  private static boolean run(Connection db, String change) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(change)) {
      statement.setInt(1, LARGE_BYTES);
      return statement.executeUpdate() > 0;
    }
  }

  /** SQLite is to write into the database before the transaction is over. */
  private static void spillEarly(Connection db) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute("PRAGMA cache_size = 10");
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean copy(Path to) {
    try {
      for (String name : new String[] {"front.db", "front.db-journal"}) {
        Files.copy(folder.resolve(name), to.resolve(name));
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
