package vigil.front.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkSetTest {
  private static final MarkSet SET = new MarkSet(3);
  private static final MarkSet OTHER = new MarkSet(4);
  private static final int ENOUGH_TO_LAY_OUT_ANEW = 5_000;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void addAndRemove_manyTimes_areLikeASetInMemory() throws IOException {
    Random random = new Random(7);
    Set<String> model = new TreeSet<>();
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(db -> {
        for (int i = 0; i < 9_000; i++) {
          byte[] mark = mark(random.nextInt(4_000));
          String name = HexFormat.of().formatHex(mark);
          if (random.nextInt(3) > 0) {
            assertThat(SET.add(db, mark)).isEqualTo(model.add(name));
          } else {
            assertThat(SET.remove(db, mark)).isEqualTo(model.remove(name));
          }
          assertThat(SET.has(db, mark)).isEqualTo(model.contains(name));
        }
        assertThat(OTHER.has(db, mark(1))).isFalse();
        SET.clear(db);
        assertThat(SET.has(db, mark(1))).isFalse();
        return true;
      });
    }
  }

  @Test
  void file_whateverTheOrderOfArrival_isTheSameByteForByte() throws Exception {
    List<byte[]> marks = new ArrayList<>();
    for (int i = 0; i < ENOUGH_TO_LAY_OUT_ANEW; i++) {
      marks.add(mark(i));
    }
    byte[] inOrder = file("one", marks);
    Collections.shuffle(marks, new Random(11));
    byte[] shuffled = file("two", marks);
    assertThat(shuffled).isEqualTo(inOrder);
  }

  private byte[] file(String name, List<byte[]> marks) throws Exception {
    Path place = Files.createDirectory(folder.resolve(name));
    try (Ledger ledger = Ledger.open(place)) {
      for (int from = 0; from < marks.size(); from += 500) {
        List<byte[]> some = marks.subList(from, from + 500);
        ledger.write(db -> {
          for (byte[] mark : some) {
            SET.add(db, mark);
          }
          return true;
        });
      }
    }
    Path file = place.resolve(Ledger.FILE);
    takeCoverOut(file);
    return Files.readAllBytes(file);
  }

  /** What is drawn anew with each transaction is the same in no two files. */
  private static void takeCoverOut(Path file) throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = db.createStatement()) {
      statement.executeUpdate("UPDATE cover SET bytes = zeroblob(length(bytes))");
    }
  }

  @Test
  void makeRoom_halfFull_keepsAllAndHasRoomForAsManyAgain() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(db -> {
        SET.makeRoom(db);
        for (int i = 0; i < 1_000; i++) {
          SET.add(db, mark(i));
        }
        SET.makeRoom(db);
        return true;
      });
      long before = Files.size(folder.resolve(Ledger.FILE));
      ledger.write(db -> {
        for (int i = 1_000; i < 2_000; i++) {
          assertThat(SET.add(db, mark(i))).isTrue();
        }
        for (int i = 0; i < 2_000; i++) {
          assertThat(SET.has(db, mark(i))).isTrue();
        }
        return true;
      });
      assertThat(folder.resolve(Ledger.FILE)).hasSize(before);
    }
  }

  @Test
  void makeRoom_forTheFirst_isThereBeforeTheyCome() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(db -> {
        SET.makeRoom(db);
        return true;
      });
      long before = Files.size(folder.resolve(Ledger.FILE));
      ledger.write(db -> SET.add(db, mark(1)));
      assertThat(folder.resolve(Ledger.FILE)).hasSize(before);
    }
  }

  private static byte[] mark(int number) {
    byte[] mark = new byte[MarkSet.MARK_BYTES];
    new Random(number).nextBytes(mark);
    return mark;
  }
}
