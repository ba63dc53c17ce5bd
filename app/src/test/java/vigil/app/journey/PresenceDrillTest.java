package vigil.app.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.drill.Chance;
import vigil.app.drill.Copies;
import vigil.app.drill.CountedFront;
import vigil.app.drill.FrontImage;
import vigil.app.drill.FrontImage.Mark;
import vigil.app.drill.SeizureDrill;
import vigil.gather.presence.PresenceCode;

/**
 * Seizes a front that has counted people, and compares two images of its disk.
 *
 * <ul>
 *   <li>{@code -Dvigil.drill.presences=5000 -Dvigil.drill.browsers=300} makes it a large march, of
 *       whom so many come with a browser;
 *   <li>{@code -Dvigil.drill.folder=/mnt/small -Dvigil.drill.image=/var/small.img} has the front on
 *       a file system of its own, and searches all of its blocks, free ones too.
 * </ul>
 */
class PresenceDrillTest {
  private static final int PRESENCES = Integer.getInteger("vigil.drill.presences", 60);

  /** So many have come when the first image is taken. */
  private static final int EARLY = PRESENCES / 4;

  private static final int BROWSERS = Integer.getInteger("vigil.drill.browsers", 3);
  private static final Optional<Path> DISK =
      Optional.ofNullable(System.getProperty("vigil.drill.folder")).map(Path::of);
  private static final Optional<Path> IMAGE =
      Optional.ofNullable(System.getProperty("vigil.drill.image")).map(Path::of);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /** What is known when the front has stopped. */
  private record Counted(
      Arrivals arrivals, List<PresenceCode> printed, FrontImage before, int codesBefore) {}

  @Test
  void seizure_frontThatCounted_tiesNoPresenceToAnotherToASheetOrToAMinute() throws Exception {
    Path place = DISK.orElse(folder);
    Counted counted = count(place);
    Path home = place.resolve("front");
    search(home, counted.arrivals(), "switched off");
    FrontImage after = FrontImage.of(home, folder.resolve("after.db"));
    look(after, counted.arrivals(), counted.printed());
    compare(counted.before(), after, counted.arrivals(), counted.codesBefore());
    searchForCopies(home, after);
  }

  private Counted count(Path place) throws Exception {
    try (Chromium chromium = Chromium.start();
        CountedFront front = new CountedFront(place, PRESENCES)) {
      Arrivals arrivals = new Arrivals(front, new Supporter(chromium, front.page()));
      come(arrivals, EARLY);
      FrontImage before = FrontImage.of(front.home(), folder.resolve("before.db"));
      int codesBefore = arrivals.codes();
      come(arrivals, PRESENCES);
      search(front.home(), arrivals, "while it runs");
      return new Counted(arrivals, front.codes(), before, codesBefore);
    }
  }

  /** The front says nothing meanwhile. */
  private static void come(Arrivals arrivals, int until) throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream ear = new PrintStream(said, true, UTF_8)) {
      System.setOut(ear);
      System.setErr(ear);
      for (int i = arrivals.count(); i < until; i++) {
        arrivals.come(i * BROWSERS / PRESENCES < (i + 1) * BROWSERS / PRESENCES);
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(said.toString(UTF_8)).isEmpty();
  }

  private static void search(Path home, Arrivals arrivals, String when) throws IOException {
    SeizureDrill.Report report = SeizureDrill.search(home, arrivals.planted());
    System.out.printf(
        "Seizure of a front that counted %d, %s: %d secrets, %d found; %,d bytes; %d times finer"
            + " than a day; %d addresses%n",
        arrivals.count(),
        when,
        arrivals.planted().size(),
        report.finds().size(),
        report.sizeBytes(),
        report.times().finer().size(),
        report.strayAddresses().size());
    assertThat(report.finds()).isEmpty();
    assertThat(report.times().finer()).isEmpty();
    assertThat(report.strayAddresses()).isEmpty();
    for (Path file : files(home)) {
      String bytes = Files.readString(file, ISO_8859_1);
      for (byte[] secret : arrivals.secrets()) {
        assertThat(bytes.contains(new String(secret, ISO_8859_1))).as(file.toString()).isFalse();
      }
    }
  }

  private static List<Path> files(Path home) throws IOException {
    try (Stream<Path> tree = Files.walk(home)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  /** The order in the file, against the order of arrival and that on the sheets. */
  private static void look(FrontImage image, Arrivals arrivals, List<PresenceCode> printed) {
    int codes = arrivals.codes();
    assertThat(image.counted()).isEqualTo(Map.of("code", codes, "work", arrivals.count() - codes));
    for (String way : List.of("code", "work")) {
      Chance.assertNoOrder("arrival by " + way, image.places(arrivals.presences(image, way, 0)));
    }
    Chance.assertNoOrder("use of codes", image.places(arrivals.codes(image, 0)));
    String bytes = new String(image.bytes(), ISO_8859_1);
    Chance.assertNoOrder(
        "order on the sheets",
        printed.stream()
            .map(code -> bytes.indexOf(new String(Arrivals.hash(code), ISO_8859_1)))
            .toList());
  }

  /** Two images tell who came in between, as THREATS.md says; and no order among them. */
  private static void compare(
      FrontImage before, FrontImage after, Arrivals arrivals, int codesBefore) {
    Set<Mark> between = new HashSet<>(after.marks());
    between.removeAll(before.marks());
    Set<Mark> came = new HashSet<>(arrivals.codes(after, codesBefore));
    for (String way : List.of("code", "work")) {
      List<Mark> presences = arrivals.presences(after, way, EARLY);
      came.addAll(presences);
      Chance.assertNoOrder("arrival by " + way + " between two images", after.places(presences));
    }
    assertThat(between).isEqualTo(came);
    assertThat(after.marks()).containsAll(before.marks());
  }

  /** Each mark is on the disk once: nothing is left of an earlier state. */
  private static void searchForCopies(Path home, FrontImage image) throws Exception {
    for (Path file : files(home)) {
      if (!file.endsWith("front.db")) {
        assertThat(Copies.in(Files.readAllBytes(file), image.marks()))
            .as(file.toString())
            .isEmpty();
      }
    }
    byte[] all =
        IMAGE.isPresent() ? disk(IMAGE.get()) : Files.readAllBytes(home.resolve("front.db"));
    Map<Mark, List<Long>> places = Copies.in(all, image.marks());
    System.out.printf(
        "%,d marks in %,d bytes of %s: %,d places%n",
        image.marks().size(),
        all.length,
        IMAGE.isPresent() ? "the whole disk" : "front.db",
        places.values().stream().mapToInt(List::size).sum());
    assertThat(places.keySet()).isEqualTo(image.marks());
    assertThat(places.values()).allSatisfy(at -> assertThat(at).hasSize(1));
  }

  private static byte[] disk(Path image) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("sync").start().waitFor()).isZero();
    return Files.readAllBytes(image);
  }
}
