package vigil.front.presence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import vigil.exchange.durable.DayStamp;
import vigil.front.serve.Mishap;

/**
 * The file {@code front.db} (SQLite). One thread writes; what waits at the same moment goes into
 * one transaction, and is on the disk before anybody is answered. What is deleted is overwritten,
 * and so is the log beside the file, from which the latest could be read.
 */
final class Ledger implements AutoCloseable {
  /** The file's name in the front's home. */
  static final String FILE = "front.db";

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
  private final BlockingQueue<Pending<?>> waiting = new LinkedBlockingQueue<>();
  private final Thread writer;
  private volatile boolean closed;

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

  /** Does an entry, and comes back when it is on the disk. */
  <T> T write(Entry<T> entry) throws IOException {
    Pending<T> pending = new Pending<>(entry, new CompletableFuture<>());
    waiting.add(pending);
    if (closed && waiting.remove(pending)) {
      throw new IOException("the front is being stopped");
    }
    try {
      return pending.done().join();
    } catch (CompletionException e) {
      throw new IOException("the presence could not be written down", e.getCause());
    }
  }

  private void work() {
    List<Pending<?>> batch = new ArrayList<>();
    try {
      while (!closed) {
        batch.add(waiting.take());
        waiting.drainTo(batch);
        commit(batch);
        batch.clear();
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
    try {
      List<Runnable> answers = new ArrayList<>();
      for (Pending<?> pending : batch) {
        answers.add(pending.run(connection));
      }
      connection.commit();
      blur();
      answers.forEach(Runnable::run);
    } catch (SQLException | RuntimeException e) {
      rollback(e);
      fail(batch, e);
    }
  }

  /** When it fails, what was written down stays so; the next entry's blur makes up for it. */
  private void blur() {
    try {
      undo.wipe();
      stamp();
    } catch (IOException e) {
      Mishap.log(e);
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
    waiting.add(new Pending<>(_ -> true, new CompletableFuture<>()));
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
