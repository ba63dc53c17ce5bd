package vigil.front.presence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import vigil.exchange.durable.DayStamp;
import vigil.front.serve.Mishap;

/**
 * The file {@code front.db} (SQLite). One thread writes, at times that say nothing ({@link Pulse}):
 * what waits then goes into one transaction, and is on the disk before anybody is answered; one in
 * which nothing waits takes the same steps. What is deleted is overwritten, and so is the log
 * beside the file, from which the latest could be read.
 */
final class Ledger implements AutoCloseable {
  /** The file's name in the front's home. */
  static final String FILE = "front.db";

  /** Entries in one transaction; more of them take the next, which then follows at once. */
  static final int MOST = 128;

  private static final List<String> SETTINGS =
      List.of(
          "PRAGMA auto_vacuum = INCREMENTAL",
          "PRAGMA journal_mode = PERSIST",
          "PRAGMA synchronous = FULL",
          "PRAGMA secure_delete = ON",
          "PRAGMA temp_store = MEMORY");
  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE IF NOT EXISTS counter (gathering TEXT NOT NULL, way TEXT NOT NULL, "
              + "id INTEGER NOT NULL UNIQUE, key BLOB, closes INTEGER NOT NULL, "
              + "counted INTEGER NOT NULL, issued INTEGER NOT NULL, "
              + "shown_counted INTEGER NOT NULL, shown_issued INTEGER NOT NULL, "
              + "PRIMARY KEY (gathering, way)) WITHOUT ROWID",
          "CREATE TABLE IF NOT EXISTS marks (owner INTEGER PRIMARY KEY, buckets INTEGER NOT NULL)",
          "CREATE TABLE IF NOT EXISTS bucket (place INTEGER PRIMARY KEY, marks BLOB NOT NULL)",
          "CREATE TABLE IF NOT EXISTS code (gathering TEXT NOT NULL, hash BLOB NOT NULL, "
              + "PRIMARY KEY (gathering, hash)) WITHOUT ROWID");

  private final Path file;
  private final Connection connection;
  private final UndoLog undo;
  private final Pulse pulse = new Pulse();
  private final BlockingQueue<Pending<?>> waiting = new LinkedBlockingQueue<>();

  /** Whoever looks sees nothing of a transaction that is not over. */
  private final Lock whole = new ReentrantLock();

  private final Thread writer;
  private volatile boolean closed;

  /** Only the writer's. */
  private boolean failing;

  private Ledger(Path file, Connection connection, UndoLog undo) {
    this.file = file;
    this.connection = connection;
    this.undo = undo;
    this.writer = Thread.ofPlatform().daemon().name("presence").unstarted(this::work);
  }

  /** Something that is read and written in one step. */
  @FunctionalInterface
  interface Entry<T> {
    T in(Connection connection) throws SQLException;
  }

  private record Pending<T>(Entry<T> entry, CompletableFuture<T> done) {
    private Runnable run(Connection connection) throws SQLException {
      T result = entry.in(connection);
      return () -> done.complete(result);
    }
  }

  /** Opens the file, or makes it. */
  static Ledger open(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        for (String setting : SETTINGS) {
          statement.execute(setting);
        }
        for (String table : TABLES) {
          statement.execute(table);
        }
        connection.setAutoCommit(false);
        Cover.prepare(connection);
        connection.commit();
        Ledger ledger = new Ledger(file, connection, UndoLog.of(file));
        ledger.stamp();
        ledger.writer.start();
        return ledger;
      } catch (SQLException | IOException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IOException(file + " cannot be opened", e);
    }
  }

  /** Writes from now on at such times only, also when nothing waits. */
  void beat(Duration each) {
    pulse.beat(each);
  }

  /** Writes from now on when something waits. */
  void rest() {
    pulse.rest();
  }

  /** Does an entry with the next pulse, and comes back when it is on the disk. */
  <T> T write(Entry<T> entry) throws IOException {
    Pending<T> pending = add(entry);
    pulse.want();
    return done(pending);
  }

  /** Does an entry at once; for what happens at times that say nothing about anybody. */
  <T> T writeNow(Entry<T> entry) throws IOException {
    Pending<T> pending = add(entry);
    pulse.hurry();
    return done(pending);
  }

  /** Reads at once, and writes nothing. */
  <T> T look(Entry<T> entry) throws IOException {
    whole.lock();
    try {
      return entry.in(connection);
    } catch (SQLException e) {
      throw new IOException(file + " cannot be read", e);
    } finally {
      whole.unlock();
    }
  }

  private <T> Pending<T> add(Entry<T> entry) throws IOException {
    Pending<T> pending = new Pending<>(entry, new CompletableFuture<>());
    waiting.add(pending);
    if (closed && waiting.remove(pending)) {
      throw new IOException("the front is being stopped");
    }
    return pending;
  }

  private static <T> T done(Pending<T> pending) throws IOException {
    try {
      return pending.done().join();
    } catch (CompletionException e) {
      throw new IOException("the presence could not be written down", e.getCause());
    }
  }

  private void work() {
    List<Pending<?>> batch = new ArrayList<>();
    try {
      pulse.await();
      while (!closed) {
        if (waiting.drainTo(batch, MOST) == MOST && !waiting.isEmpty()) {
          pulse.hurry();
        }
        commit(batch);
        batch.clear();
        pulse.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closed = true;
      waiting.drainTo(batch);
      fail(batch, new RejectedExecutionException("the front is being stopped"));
    }
  }

  private void commit(List<Pending<?>> batch) {
    whole.lock();
    try {
      List<Runnable> answers = new ArrayList<>();
      for (Pending<?> pending : batch) {
        answers.add(pending.run(connection));
      }
      Cover.over(connection, undo);
      connection.commit();
      blur();
      answers.forEach(Runnable::run);
    } catch (SQLException | IOException | RuntimeException e) {
      rollback(e);
      if (batch.isEmpty()) {
        complain(e);
      }
      fail(batch, e);
    } finally {
      whole.unlock();
    }
  }

  /** When it fails, what was written down stays so; the next entry's blur makes up for it. */
  private void blur() {
    try {
      undo.wipe();
      stamp();
      failing = false;
    } catch (IOException e) {
      complain(e);
    }
  }

  private void rollback(Exception cause) {
    try {
      connection.rollback();
      undo.wipe();
    } catch (SQLException | IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Nobody else is told; once is enough until a pulse succeeds. */
  private void complain(Exception cause) {
    if (!failing) {
      failing = true;
      Mishap.log(cause);
    }
  }

  private static void fail(List<Pending<?>> batch, Exception cause) {
    batch.forEach(pending -> pending.done().completeExceptionally(cause));
  }

  /**
   * Lets the files show the day, and no finer time. Their change times, which no program can set,
   * then say when this was done last.
   */
  void stamp() throws IOException {
    for (String name : List.of(FILE, FILE + "-journal")) {
      Path one = file.resolveSibling(name);
      if (Files.exists(one)) {
        DayStamp.on(one);
      }
    }
    Path folder = file.getParent();
    if (folder != null) {
      DayStamp.on(folder);
    }
  }

  /**
   * What is being written down is finished first. The writer is woken and not interrupted: an
   * interrupt would close the log before it is wiped.
   */
  @Override
  public void close() throws IOException {
    closed = true;
    pulse.hurry();
    try {
      writer.join();
      connection.close();
      undo.close();
      stamp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new IOException(file + " cannot be closed", e);
    }
  }
}
