package vigil.app.drill;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.exchange.Sha256;
import vigil.gather.presence.PresenceCode;
import vigil.gather.presence.Token;

/**
 * Seizes a front that has counted people: by code without scripts, by code with them, and by sums.
 * {@code -Dvigil.drill.presences=5000} makes it a large march.
 */
class PresenceDrillTest {
  private static final int PRESENCES = Integer.getInteger("vigil.drill.presences", 60);
  private static final int MARK_BYTES = 16;

  private final List<String> planted = new ArrayList<>();

  /** What each presence left, in the order of arrival. */
  private final List<byte[]> secrets = new ArrayList<>();

  private final List<String> ways = new ArrayList<>();
  private final List<PresenceCode> used = new ArrayList<>();
  @TempDir Path folder;

  @Test
  void seizure_frontThatCounted_tiesNoPresenceToAnotherToASheetOrToAMinute() throws Exception {
    List<PresenceCode> printed;
    try (CountedFront counted = new CountedFront(folder, PRESENCES)) {
      printed = counted.codes();
      come(counted);
      search(counted.home(), "while it runs");
    }
    Path home = folder.resolve("front");
    search(home, "switched off");
    byte[] file = Files.readAllBytes(home.resolve("front.db"));
    Map<String, byte[]> keys = keys(home);
    assertNoOrder("arrival by code", places(file, keys, "code"));
    assertNoOrder("arrival by sum", places(file, keys, "work"));
    assertNoOrder("use of codes", usedCodes(file, requireNonNull(keys.get("code"))));
    assertNoOrder("order on the sheets", sheets(file, printed));
    int codes = used.size();
    assertThat(counters(home)).isEqualTo(Map.of("code", codes, "work", PRESENCES - codes));
  }

  private void come(CountedFront counted) throws Exception {
    List<PresenceCode> inPockets = new ArrayList<>(counted.codes());
    Collections.shuffle(inPockets);
    for (int i = 0; i < PRESENCES; i++) {
      if (i % 3 == 2) {
        remember("work", counted.spendForASum());
      } else {
        PresenceCode code = inPockets.removeLast();
        used.add(code);
        planted.addAll(List.of(code.compact(), code.grouped()));
        if (i % 3 == 0) {
          String receipt = counted.type(code);
          planted.add(receipt);
          ways.add("code");
          secrets.add(Base64.getUrlDecoder().decode(receipt));
        } else {
          remember("code", counted.spendFor(code));
        }
      }
    }
  }

  private void remember(String way, Token token) {
    ways.add(way);
    secrets.add(token.nonce());
    planted.add(CountedFront.text(token).substring(0, 60));
    planted.add(HexFormat.of().formatHex(token.nonce()));
  }

  private void search(Path home, String when) throws IOException {
    SeizureDrill.Report report = SeizureDrill.search(home, planted);
    System.out.printf(
        "Seizure of a front that counted %d, %s: %d secrets, %d found; %,d bytes; %d times finer"
            + " than a day; %d addresses%n",
        PRESENCES,
        when,
        planted.size(),
        report.finds().size(),
        report.sizeBytes(),
        report.times().finer().size(),
        report.strayAddresses().size());
    assertThat(report.finds()).isEmpty();
    assertThat(report.times().finer()).isEmpty();
    assertThat(report.strayAddresses()).isEmpty();
    byte[] file = Files.readAllBytes(home.resolve("front.db"));
    for (byte[] secret : secrets) {
      assertThat(find(file, secret)).isNegative();
    }
  }

  /** What a seized front has as well. */
  private static Map<String, byte[]> keys(Path home) throws SQLException {
    return column(home, "key", ResultSet::getBytes);
  }

  private static Map<String, Integer> counters(Path home) throws SQLException {
    return column(home, "counted", ResultSet::getInt);
  }

  @FunctionalInterface
  private interface Cell<T> {
    T of(ResultSet row, int column) throws SQLException;
  }

  private static <T> Map<String, T> column(Path home, String name, Cell<T> cell)
      throws SQLException {
    Map<String, T> cells = new HashMap<>();
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("front.db"));
        Statement query = db.createStatement();
        ResultSet rows = query.executeQuery("SELECT way, " + name + " FROM counter")) {
      while (rows.next()) {
        cells.put(rows.getString(1), cell.of(rows, 2));
      }
    }
    return cells;
  }

  /** Where the marks of one way stand in the file, in the order of arrival. */
  private List<Integer> places(byte[] file, Map<String, byte[]> keys, String way) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < secrets.size(); i++) {
      if (ways.get(i).equals(way)) {
        places.add(place(file, mark(requireNonNull(keys.get(way)), secrets.get(i))));
      }
    }
    return places;
  }

  private List<Integer> usedCodes(byte[] file, byte[] key) {
    return used.stream()
        .map(code -> place(file, mark(key, HexFormat.of().parseHex(CountedFront.hash(code)))))
        .toList();
  }

  private static List<Integer> sheets(byte[] file, List<PresenceCode> printed) {
    return printed.stream()
        .map(code -> place(file, HexFormat.of().parseHex(CountedFront.hash(code))))
        .toList();
  }

  private static byte[] mark(byte[] key, byte[] secret) {
    MessageDigest digest = Sha256.digest();
    digest.update(key);
    return Arrays.copyOf(digest.digest(secret), MARK_BYTES);
  }

  private static int place(byte[] file, byte[] mark) {
    int place = find(file, mark);
    assertThat(place).as("the mark is there, so its place can be looked at").isNotNegative();
    return place;
  }

  private static int find(byte[] file, byte[] some) {
    return new String(file, StandardCharsets.ISO_8859_1)
        .indexOf(new String(some, StandardCharsets.ISO_8859_1));
  }

  /** Spearman's rank correlation of the order of events and the order in the file is chance. */
  private static void assertNoOrder(String what, List<Integer> places) {
    List<Integer> sorted = places.stream().sorted().toList();
    double sum = 0;
    int n = places.size();
    for (int i = 0; i < n; i++) {
      double apart = i - sorted.indexOf(places.get(i));
      sum += apart * apart;
    }
    double rho = 1 - 6 * sum / ((double) n * ((double) n * n - 1));
    System.out.printf(
        "Rank correlation of place in the file and %s: %.3f (n = %d)%n", what, rho, n);
    assertThat(Math.abs(rho)).as(what).isLessThan(5 / Math.sqrt(n));
  }
}
