package vigil.bench.flood;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import vigil.exchange.durable.PrivateFolder;

/**
 * Prints what a flood of 10,000 submissions a minute does to a front with a heap of 128 MB: how
 * fast it still answers its pages, its memory, what it takes and refuses, and whether everything
 * that it acknowledged lies in the spool and opens.
 */
public final class FloodFigures {
  private static final int PER_MINUTE = 10_000;
  private static final Duration BEFORE = Duration.ofSeconds(20);

  private final PrintStream out = System.out;
  private final Tally tally = new Tally();
  private final OwnFront front;

  private FloodFigures(OwnFront front) {
    this.front = front;
  }

  /** Takes the jar and the minutes of the flood, 3 unless given. */
  public static void main(String[] args)
      throws IOException, GeneralSecurityException, InterruptedException {
    if (args.length < 1) {
      System.err.println("usage: FloodFigures VIGIL_JAR [MINUTES]");
      System.exit(2);
    }
    int minutes = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    Path home = Files.createTempDirectory("flood");
    try (OwnFront front = OwnFront.start(Path.of(args[0]), home, "")) {
      new FloodFigures(front).run(minutes);
    } finally {
      PrivateFolder.deleteTree(home);
    }
  }

  private void run(int minutes) throws IOException, InterruptedException {
    say("before: %.0f MiB resident", front.program().residentMib());
    probe("at peace", BEFORE);
    try (Flooder _ = Flooder.start(front.port(), front.group().recipient(), PER_MINUTE, tally)) {
      for (int minute = 1; minute <= minutes; minute++) {
        probe("minute " + minute + " of the flood", Duration.ofMinutes(1));
      }
    }
    say("sent %d in %d min:%n%s", tally.sent(), minutes, tally.figures());
    int acknowledged = tally.accepted();
    int whole = Envelopes.whole(front.spool(), front.group());
    say(
        "acknowledged %d envelopes; in the spool, and open whole: %d%s",
        acknowledged, whole, whole >= acknowledged ? "" : ": SOME WERE LOST");
    say("the most that was ever resident: %.0f MiB", front.program().peakMib());
    say("machine: %d processors, load %s", Runtime.getRuntime().availableProcessors(), load());
  }

  private void probe(String when, Duration time) throws IOException, InterruptedException {
    try (Latencies first = Latencies.of(front.port(), "/");
        Latencies tell = Latencies.of(front.port(), "/tell")) {
      Thread.sleep(time);
      say("%s: %.0f MiB resident", when, front.program().residentMib());
      say("  %s%n  %s", first.figures(), tell.figures());
    }
  }

  private static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).strip();
  }

  private void say(String format, Object... args) {
    out.println(String.format(Locale.ROOT, format, args));
  }
}
