package vigil.front.presence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.gather.presence.IssuerKey;

/**
 * One gathering's count by one way.
 *
 * @param id names its marks
 * @param key signs its tokens; empty once it is closed, and then for good
 * @param closes nobody is counted from then on
 */
record Counter(Slug gathering, Way way, int id, Optional<IssuerKey> key, Instant closes) {

  /** Takes more bytes than any number to which somebody is added. */
  private static final int MANY = 1 << 30;

  /** Each counter has two sets of marks. */
  private static final int SETS = 2;

  /** The marks of tokens that were spent. */
  MarkSet spent() {
    return new MarkSet(SETS * id);
  }

  /** The marks of codes that were used. */
  MarkSet usedCodes() {
    return new MarkSet(SETS * id + 1);
  }

  /** All that there are. */
  static List<Counter> all(Connection db) throws SQLException {
    List<Counter> all = new ArrayList<>();
    try (PreparedStatement query =
            db.prepareStatement(
                "SELECT gathering, way, id, key, closes FROM counter ORDER BY gathering, way");
        ResultSet found = query.executeQuery()) {
      while (found.next()) {
        byte[] key = found.getBytes("key");
        all.add(
            new Counter(
                new Slug(found.getString("gathering")),
                Way.of(found.getString("way")),
                found.getInt("id"),
                key == null ? Optional.empty() : Optional.of(IssuerKey.read(key)),
                Instant.ofEpochSecond(found.getLong("closes"))));
      }
    }
    return List.copyOf(all);
  }

  /** Begins to count; nothing happens where that was begun before. */
  static void begin(Connection db, Slug gathering, Way way, IssuerKey key, Instant closes)
      throws SQLException {
    try (PreparedStatement insert =
        db.prepareStatement(
            "INSERT INTO counter SELECT ?, ?, COALESCE(MAX(id), -1) + 1, ?, ?, 0, 0, 0, 0"
                + " FROM counter WHERE TRUE ON CONFLICT DO NOTHING")) {
      insert.setString(1, gathering.value());
      insert.setString(2, way.code());
      insert.setBytes(3, key.encoded());
      insert.setLong(4, closes.getEpochSecond());
      insert.executeUpdate();
    }
  }

  /** Says until when it counts. */
  void until(Connection db, Instant end) throws SQLException {
    update(db, "closes = ?", end.getEpochSecond());
  }

  /** Makes room for those who come next. */
  void makeRoom(Connection db) throws SQLException {
    spent().makeRoom(db);
    if (way == Way.CODE) {
      usedCodes().makeRoom(db);
    }
    // When a number gets another digit, the end of its row moves to a free page; now there is one.
    count(db, MANY);
    count(db, -MANY);
  }

  /** Counts one more, or one less. */
  void count(Connection db, int more) throws SQLException {
    update(db, "counted = counted + ?", more);
  }

  /** Notes that a token was issued. */
  void issue(Connection db) throws SQLException {
    update(db, "issued = issued + ?", 1);
  }

  /** Shows the numbers as they are now, in steps. */
  void show(Connection db) throws SQLException {
    Shown now = numbers(db, "counted", "issued");
    update(db, "shown_counted = ?", Steps.of(now.counted()));
    update(db, "shown_issued = ?", Steps.of(now.issued()));
  }

  /** Forgets key, marks and codes for good; what remains is the number as it is shown. */
  void close(Connection db) throws SQLException {
    show(db);
    update(
        db,
        "counted = shown_counted, issued = shown_issued, key = NULL, closes = ?",
        closes.getEpochSecond());
    spent().clear(db);
    usedCodes().clear(db);
    CodeHashes.of(gathering).clear(db);
  }

  /** The numbers as they are shown. */
  Shown shown(Connection db) throws SQLException {
    return numbers(db, "shown_counted", "shown_issued");
  }

  /**
   * Numbers for everybody.
   *
   * @param counted people, or what says that it is one
   * @param issued tokens
   */
  record Shown(long counted, long issued) {}

  private Shown numbers(Connection db, String counted, String issued) throws SQLException {
    try (PreparedStatement query =
        db.prepareStatement(
            "SELECT "
                + counted
                + ", "
                + issued
                + " FROM counter WHERE gathering = ? AND way = ?")) {
      query.setString(1, gathering.value());
      query.setString(2, way.code());
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? new Shown(found.getLong(1), found.getLong(2)) : new Shown(0, 0);
      }
    }
  }

  private void update(Connection db, String set, long value) throws SQLException {
    try (PreparedStatement update =
        db.prepareStatement("UPDATE counter SET " + set + " WHERE gathering = ? AND way = ?")) {
      update.setLong(1, value);
      update.setString(2, gathering.value());
      update.setString(3, way.code());
      update.executeUpdate();
    }
  }

  @Override
  public String toString() {
    return "Counter[" + gathering + ", " + way + "]";
  }
}
