package vigil.front.presence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedSet;
import vigil.core.id.Slug;
import vigil.gather.presence.PresenceCode;

/**
 * The hashes of a gathering's codes, as the desk sent them: in the order of the hashes, which says
 * nothing about the sheets. Hashes are only ever added.
 */
record CodeHashes(Slug gathering) {
  static CodeHashes of(Slug gathering) {
    return new CodeHashes(gathering);
  }

  boolean has(Connection db, PresenceCode.Hash hash) throws SQLException {
    try (PreparedStatement query =
        db.prepareStatement("SELECT 1 FROM code WHERE gathering = ? AND hash = ?")) {
      query.setString(1, gathering.value());
      query.setBytes(2, hash.bytes());
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  /** Adds hashes; false, and none is added, when there would be more than so many. */
  boolean add(Connection db, SortedSet<PresenceCode.Hash> hashes, int most) throws SQLException {
    int fresh = 0;
    for (PresenceCode.Hash hash : hashes) {
      fresh += has(db, hash) ? 0 : 1;
    }
    if (size(db) + fresh > most) {
      return false;
    }
    try (PreparedStatement insert =
        db.prepareStatement("INSERT INTO code VALUES (?, ?) ON CONFLICT DO NOTHING")) {
      for (PresenceCode.Hash hash : hashes) {
        insert.setString(1, gathering.value());
        insert.setBytes(2, hash.bytes());
        insert.executeUpdate();
      }
    }
    return true;
  }

  void clear(Connection db) throws SQLException {
    try (PreparedStatement delete = db.prepareStatement("DELETE FROM code WHERE gathering = ?")) {
      delete.setString(1, gathering.value());
      delete.executeUpdate();
    }
  }

  private int size(Connection db) throws SQLException {
    try (PreparedStatement query =
        db.prepareStatement("SELECT COUNT(*) FROM code WHERE gathering = ?")) {
      query.setString(1, gathering.value());
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? found.getInt(1) : 0;
      }
    }
  }
}
