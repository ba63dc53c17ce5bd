package vigil.front.presence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * A set of marks of 16 random bytes, kept so that its bytes on the disk are the same in whatever
 * order the marks came: buckets of one size by the first bits of a mark, in each the marks sorted
 * and then zeros. A bucket is overwritten in its place. When one is half full, room is made at a
 * time that says nothing: all are laid out anew, twice as many; else when it is full.
 *
 * @param owner whose marks they are, 0 to 2^31 - 1
 */
record MarkSet(int owner) {
  /** Bytes of a mark. */
  static final int MARK_BYTES = 16;

  /** Two buckets fill a page of the database. */
  static final int MARKS_IN_BUCKET = 126;

  private static final int FIRST_BUCKETS = 16;
  private static final int BUCKET_BYTES = MARKS_IN_BUCKET * MARK_BYTES;

  /** Adds a mark; false when it was there. */
  boolean add(Connection db, byte[] mark) throws SQLException {
    int buckets = buckets(db);
    if (buckets == 0) {
      layOut(db, new byte[0], FIRST_BUCKETS);
      return add(db, mark);
    }
    int number = number(mark, buckets);
    byte[] bucket = read(db, number);
    int at = Sorted.find(bucket, mark);
    if (at >= 0) {
      return false;
    }
    if (!Sorted.hasRoom(bucket)) {
      layOut(db, all(db, buckets), 2 * buckets);
      return add(db, mark);
    }
    Sorted.insert(bucket, -at - 1, mark);
    replace(db, number, bucket);
    return true;
  }

  /** Makes room for as many marks again as there are, so that the next ones change no sizes. */
  void makeRoom(Connection db) throws SQLException {
    int buckets = buckets(db);
    if (buckets == 0) {
      layOut(db, new byte[0], FIRST_BUCKETS);
    } else if (isHalfFull(db)) {
      layOut(db, all(db, buckets), 2 * buckets);
    }
  }

  /** Whether any bucket is. */
  private boolean isHalfFull(Connection db) throws SQLException {
    try (PreparedStatement query =
        db.prepareStatement(
            "SELECT 1 FROM bucket WHERE place >= ? AND place < ?"
                + " AND substr(marks, ?, ?) <> zeroblob(?) LIMIT 1")) {
      query.setLong(1, place(0));
      query.setLong(2, place(0) + (1L << Integer.SIZE));
      query.setInt(3, MARKS_IN_BUCKET / 2 * MARK_BYTES + 1);
      query.setInt(4, MARK_BYTES);
      query.setInt(5, MARK_BYTES);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  /** Takes a mark out again; false when it was not there. */
  boolean remove(Connection db, byte[] mark) throws SQLException {
    int buckets = buckets(db);
    if (buckets == 0) {
      return false;
    }
    int number = number(mark, buckets);
    byte[] bucket = read(db, number);
    int at = Sorted.find(bucket, mark);
    if (at < 0) {
      return false;
    }
    Sorted.remove(bucket, at);
    replace(db, number, bucket);
    return true;
  }

  /** Whether a mark is there. */
  boolean has(Connection db, byte[] mark) throws SQLException {
    int buckets = buckets(db);
    return buckets > 0 && Sorted.find(read(db, number(mark, buckets)), mark) >= 0;
  }

  /** Forgets all of them. */
  void clear(Connection db) throws SQLException {
    try (PreparedStatement buckets =
            db.prepareStatement("DELETE FROM bucket WHERE place >= ? AND place < ?");
        PreparedStatement set = db.prepareStatement("DELETE FROM marks WHERE owner = ?")) {
      buckets.setLong(1, place(0));
      buckets.setLong(2, place(0) + (1L << Integer.SIZE));
      buckets.executeUpdate();
      set.setInt(1, owner);
      set.executeUpdate();
    }
  }

  private long place(int number) {
    return ((long) owner << Integer.SIZE) | number;
  }

  private static int number(byte[] mark, int buckets) {
    long first = Integer.toUnsignedLong(ByteBuffer.wrap(mark).getInt());
    return (int) ((first * buckets) >>> Integer.SIZE);
  }

  private int buckets(Connection db) throws SQLException {
    try (PreparedStatement query =
        db.prepareStatement("SELECT buckets FROM marks WHERE owner = ?")) {
      query.setInt(1, owner);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? found.getInt(1) : 0;
      }
    }
  }

  private byte[] read(Connection db, int number) throws SQLException {
    try (PreparedStatement query =
        db.prepareStatement("SELECT marks FROM bucket WHERE place = ?")) {
      query.setLong(1, place(number));
      try (ResultSet found = query.executeQuery()) {
        if (!found.next()) {
          throw new SQLException("bucket " + number + " of " + owner + " is missing");
        }
        return found.getBytes(1);
      }
    }
  }

  private void replace(Connection db, int number, byte[] bucket) throws SQLException {
    try (PreparedStatement update =
        db.prepareStatement("UPDATE bucket SET marks = ? WHERE place = ?")) {
      update.setBytes(1, bucket);
      update.setLong(2, place(number));
      update.executeUpdate();
    }
  }

  /** All marks, sorted, because buckets are in the order of their marks. */
  private byte[] all(Connection db, int buckets) throws SQLException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(buckets * BUCKET_BYTES / 2);
    for (int number = 0; number < buckets; number++) {
      byte[] bucket = read(db, number);
      all.write(bucket, 0, Sorted.count(bucket) * MARK_BYTES);
    }
    return all.toByteArray();
  }

  private void layOut(Connection db, byte[] marks, int buckets) throws SQLException {
    clear(db);
    try (PreparedStatement set = db.prepareStatement("INSERT INTO marks VALUES (?, ?)");
        PreparedStatement insert = db.prepareStatement("INSERT INTO bucket VALUES (?, ?)")) {
      set.setInt(1, owner);
      set.setInt(2, buckets);
      set.executeUpdate();
      int at = 0;
      for (int number = 0; number < buckets; number++) {
        byte[] bucket = new byte[BUCKET_BYTES];
        int end = at;
        while (end < marks.length
            && number(Arrays.copyOfRange(marks, end, end + MARK_BYTES), buckets) == number) {
          end += MARK_BYTES;
        }
        System.arraycopy(marks, at, bucket, 0, end - at);
        at = end;
        insert.setLong(1, place(number));
        insert.setBytes(2, bucket);
        insert.executeUpdate();
      }
    }
  }

  /** Marks in a bucket: sorted, then zeros. */
  private static final class Sorted {
    private Sorted() {}

    static int count(byte[] bucket) {
      int count = 0;
      while (count < MARKS_IN_BUCKET && !isFree(bucket, count)) {
        count++;
      }
      return count;
    }

    static boolean hasRoom(byte[] bucket) {
      return isFree(bucket, MARKS_IN_BUCKET - 1);
    }

    private static boolean isFree(byte[] bucket, int at) {
      for (int i = at * MARK_BYTES; i < (at + 1) * MARK_BYTES; i++) {
        if (bucket[i] != 0) {
          return false;
        }
      }
      return true;
    }

    /** Where it is; else minus one minus where it belongs. */
    static int find(byte[] bucket, byte[] mark) {
      int low = 0;
      int high = count(bucket) - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int from = middle * MARK_BYTES;
        int order = Arrays.compareUnsigned(bucket, from, from + MARK_BYTES, mark, 0, MARK_BYTES);
        if (order == 0) {
          return middle;
        }
        if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return -low - 1;
    }

    static void insert(byte[] bucket, int at, byte[] mark) {
      int from = at * MARK_BYTES;
      System.arraycopy(bucket, from, bucket, from + MARK_BYTES, bucket.length - from - MARK_BYTES);
      System.arraycopy(mark, 0, bucket, from, MARK_BYTES);
    }

    static void remove(byte[] bucket, int at) {
      int from = at * MARK_BYTES;
      System.arraycopy(bucket, from + MARK_BYTES, bucket, from, bucket.length - from - MARK_BYTES);
      Arrays.fill(bucket, bucket.length - MARK_BYTES, bucket.length, (byte) 0);
    }
  }
}
