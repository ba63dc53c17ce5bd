package vigil.front.presence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Pages that mean nothing. Each transaction overwrites as many of them as it needs to change {@link
 * #PAGES} in all, so that it shows by nothing whether anybody was counted in it.
 */
final class Cover {
  /** As many as change when some three people come. */
  static final int PAGES = 12;

  /** From so many, by chance: marks are not beside each other either, which takes longer. */
  private static final int ROWS = 64;

  /** Fills a page of 4 KiB: no two lie on one. */
  private static final int ROW_BYTES = 4_000;

  private static final String TABLE =
      "CREATE TABLE IF NOT EXISTS cover (place INTEGER PRIMARY KEY, bytes BLOB NOT NULL)";

  private Cover() {}

  /** Makes them where there are none. */
  static void prepare(Connection db) throws SQLException {
    try (Statement table = db.createStatement()) {
      table.execute(TABLE);
    }
    try (PreparedStatement insert =
        db.prepareStatement("INSERT INTO cover VALUES (?, randomblob(?)) ON CONFLICT DO NOTHING")) {
      for (int place = 0; place < ROWS; place++) {
        insert.setInt(1, place);
        insert.setInt(2, ROW_BYTES);
        insert.executeUpdate();
      }
    }
  }

  /** Overwrites what is missing to {@link #PAGES} in the transaction that is under way. */
  static void over(Connection db, UndoLog undo) throws SQLException, IOException {
    try (Statement first = db.createStatement()) {
      // Its first page changes anyhow, with the number of transactions, but only when it is over.
      first.execute("PRAGMA user_version = 0");
    }
    try (PreparedStatement update =
        db.prepareStatement(
            "UPDATE cover SET bytes = randomblob(?) WHERE place IN"
                + " (SELECT place FROM cover ORDER BY random() LIMIT ?)")) {
      update.setInt(1, ROW_BYTES);
      // A limit below zero would be none.
      update.setInt(2, Math.max(0, PAGES - undo.pages()));
      update.executeUpdate();
    }
  }
}
