package vigil.app.drill;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.exchange.Sha256;

/** A front's {@code front.db} at one moment, as somebody reads it who has the disk. */
public final class FrontImage {
  /** Sixteen bytes that stand for a presence, or for a code that was used. */
  public record Mark(long first, long second) {
    static final int BYTES = 2 * Long.BYTES;

    static Mark at(byte[] bytes, int offset) {
      ByteBuffer both = ByteBuffer.wrap(bytes, offset, BYTES);
      return new Mark(both.getLong(), both.getLong());
    }

    private boolean isNone() {
      return first == 0 && second == 0;
    }
  }

  private final byte[] bytes;
  private final Set<Mark> marks = new HashSet<>();
  private final Map<String, byte[]> keys = new HashMap<>();
  private final Map<String, Integer> counted = new HashMap<>();

  private FrontImage(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies the file from a front's home, and reads the copy. */
  public static FrontImage of(Path home, Path copy) throws IOException, SQLException {
    Files.copy(home.resolve("front.db"), copy);
    FrontImage image = new FrontImage(Files.readAllBytes(copy));
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement query = db.createStatement()) {
      image.readCounters(query);
      image.readMarks(query);
    }
    return image;
  }

  private void readCounters(Statement query) throws SQLException {
    try (ResultSet row = query.executeQuery("SELECT way, key, counted FROM counter")) {
      while (row.next()) {
        keys.put(row.getString(1), row.getBytes(2));
        counted.put(row.getString(1), row.getInt(3));
      }
    }
  }

  private void readMarks(Statement query) throws SQLException {
    try (ResultSet row = query.executeQuery("SELECT marks FROM bucket")) {
      while (row.next()) {
        byte[] bucket = row.getBytes(1);
        for (int at = 0; at < bucket.length; at += Mark.BYTES) {
          Mark mark = Mark.at(bucket, at);
          if (!mark.isNone()) {
            marks.add(mark);
          }
        }
      }
    }
  }

  /** The bytes of the file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many were counted, by way. */
  public Map<String, Integer> counted() {
    return Map.copyOf(counted);
  }

  /** All marks, of both ways, of presences and of used codes. */
  public Set<Mark> marks() {
    return Set.copyOf(marks);
  }

  /** What stands for a secret, as whoever has the file and the secret can work out. */
  public Mark mark(String way, byte[] secret) {
    MessageDigest digest = Sha256.digest();
    digest.update(requireNonNull(keys.get(way)));
    return Mark.at(digest.digest(secret), 0);
  }

  /** Where in the file each of these is; one that is not there has no place. */
  public List<Integer> places(List<Mark> wanted) {
    Map<Mark, List<Long>> found = Copies.in(bytes, new HashSet<>(wanted));
    List<Integer> places = new ArrayList<>();
    for (Mark mark : wanted) {
      found.getOrDefault(mark, List.of()).stream()
          .limit(1)
          .forEach(at -> places.add(at.intValue()));
    }
    return places;
  }

  @Override
  public String toString() {
    return "FrontImage[" + Arrays.hashCode(bytes) + "]";
  }
}
