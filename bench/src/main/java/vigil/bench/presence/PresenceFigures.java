package vigil.bench.presence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vigil.bench.gathering.Announcing;
import vigil.bench.gathering.Invented;
import vigil.bench.serving.FrontProgram;
import vigil.bench.serving.Program;
import vigil.exchange.durable.PrivateFolder;
import vigil.front.presence.ManyMarks;
import vigil.gather.presence.IssuerKey;

/**
 * Prints how many tokens a front issues in a second, with one gathering open and with sixteen, how
 * many presences it counts, among few and among a million, 128 at the same time, and how large its
 * file is then; beside that, what the processor gave for one, and how often the disk itself can
 * write. For these the file is written in short pulses; how long people wait for those that a front
 * has by itself is printed apart. The tokens that are shown are signed here, with the front's own
 * key, and the million is written into the file directly.
 */
public final class PresenceFigures {
  private static final String SETTINGS =
      "[flood]\ncalm_per_minute = 100000\n[presence]\ntries = 16384\n";
  private static final String HASTE = "pulse_millis = 20\n";
  private static final String MARCH = "m0";
  private static final int MOST_OPEN = 16;
  private static final int MANY = 32;
  private static final int CROWD = 128;
  private static final int ISSUED = 300;
  private static final int SHOWN = 3_000;
  private static final int SYNCS = 200;

  private final PrintStream out = System.out;
  private final Optional<Path> jar;

  private PresenceFigures(Optional<Path> jar) {
    this.jar = jar;
  }

  /**
   * Takes how many presences there are to be, 1,000,000 unless given, and the jar of the program;
   * without it, the program on the class path is measured.
   */
  public static void main(String[] args) throws Exception {
    List<String> given = List.of(args);
    Optional<Path> jar =
        given.stream().filter(one -> one.endsWith(".jar")).findFirst().map(Path::of);
    int presences =
        given.stream()
            .filter(one -> !one.endsWith(".jar"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(1_000_000);
    PresenceFigures figures = new PresenceFigures(jar);
    figures.in(
        1,
        home -> {
          figures.issue(home, 1);
          figures.show(home);
          figures.await(home);
          figures.fill(home, presences);
          figures.show(home);
        });
    figures.in(MOST_OPEN, home -> figures.issue(home, MOST_OPEN));
  }

  private interface Measuring {
    void of(Path home) throws Exception;
  }

  private void in(int gatherings, Measuring measuring) throws Exception {
    Path folder = Files.createTempDirectory("presence");
    try {
      Path home = Announcing.published(folder, Invented.marches(gatherings));
      Files.writeString(home.resolve("front.toml"), SETTINGS + HASTE);
      measuring.of(home);
    } finally {
      PrivateFolder.deleteTree(folder);
    }
  }

  private void issue(Path home, int gatherings) throws Exception {
    try (Program front = FrontProgram.start(jar, home)) {
      Crowd crowd = new Crowd(front.port());
      List<Crowd.Request> requests = new ArrayList<>();
      for (int i = 0; i < 2 * ISSUED; i++) {
        requests.add(crowd.request());
      }
      AtOnce.run(MANY, ISSUED, i -> crowd.ask(requests.get(i)));
      measure(
          "tokens issued to one person, with %d open".formatted(gatherings),
          front,
          MANY,
          ISSUED,
          i -> crowd.ask(requests.get(ISSUED + i)));
    }
  }

  private void show(Path home) throws Exception {
    IssuerKey key = key(home);
    try (Program front = FrontProgram.start(jar, home)) {
      Crowd crowd = new Crowd(front.port());
      List<String> tokens = Collections.synchronizedList(new ArrayList<>());
      AtOnce.run(2, 2 * SHOWN, _ -> tokens.add(crowd.token(MARCH, key)));
      AtOnce.run(CROWD, SHOWN, i -> crowd.show(MARCH, tokens.get(i)));
      disk(home);
      measure(
          "presences counted", front, CROWD, SHOWN, i -> crowd.show(MARCH, tokens.get(SHOWN + i)));
      disk(home);
    }
    say("front.db: %,d bytes", Files.size(home.resolve("front.db")));
  }

  private static IssuerKey key(Path home) throws SQLException {
    return Objects.requireNonNull(Crowd.keys(home).get(MARCH));
  }

  private void await(Path home) throws Exception {
    Files.writeString(home.resolve("front.toml"), SETTINGS);
    try (Program front = FrontProgram.start(jar, home)) {
      Crowd crowd = new Crowd(front.port());
      IssuerKey key = key(home);
      out.println(
          Waits.measured(front, () -> crowd.token(MARCH, key), token -> crowd.show(MARCH, token)));
    }
    Files.writeString(home.resolve("front.toml"), SETTINGS + HASTE);
  }

  private void fill(Path home, int presences) throws IOException {
    long begin = System.nanoTime();
    ManyMarks.add(home, presences);
    say(
        "%,d more presences written into the file, in %.0f s",
        presences, (System.nanoTime() - begin) / 1e9);
  }

  private void measure(String what, Program front, int atOnce, int times, AtOnce.Step step)
      throws Exception {
    Duration before = front.cpu();
    Duration took = AtOnce.run(atOnce, times, step);
    Duration cpu = front.cpu().minus(before).dividedBy(times);
    say(
        "%s, %d at once: %.0f a second; %.2f ms of a processor each",
        what, atOnce, times / (took.toNanos() / 1e9), cpu.toNanos() / 1e6);
  }

  /** What the disk can do at the moment, with which the figures beside it are to be compared. */
  private void disk(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "sync", "");
    long[] nanos = new long[SYNCS];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNCS; i++) {
        long begin = System.nanoTime();
        channel.write(ByteBuffer.allocate(1 << 12), 0);
        channel.force(true);
        nanos[i] = System.nanoTime() - begin;
      }
    }
    Files.delete(file);
    say(
        "the disk itself: %.0f writes of a page a second, one after the other (median %.2f ms)",
        SYNCS / (Arrays.stream(nanos).sum() / 1e9),
        Arrays.stream(nanos).sorted().toArray()[SYNCS / 2] / 1e6);
  }

  private void say(String format, Object... args) {
    out.println(String.format(Locale.ROOT, format, args));
  }
}
