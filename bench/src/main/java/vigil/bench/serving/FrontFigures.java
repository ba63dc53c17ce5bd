package vigil.bench.serving;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints what the front costs: the size of the jar, the time from the start to the first answer
 * with and without the AOT cache, memory at rest and under load with a heap of 128 MB, and pages a
 * second of a dossier against nginx.
 */
public final class FrontFigures {
  private static final int STARTS = 11;
  private static final int ROUNDS = 5;
  private static final int SECONDS = 10;
  private static final String DOSSIER = "/dossiers/chechnya-2017";

  private final Path jar;
  private final Path cache;
  private final Path home;
  private final PrintStream out;

  private FrontFigures(Path jar, Path cache, Path home, PrintStream out) {
    this.jar = jar;
    this.cache = cache;
    this.home = home;
    this.out = out;
  }

  /** Takes the jar, its AOT cache and the home of a front that serves the worked example. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      System.err.println("usage: FrontFigures VIGIL_JAR AOT_CACHE FRONT_HOME");
      System.exit(2);
    }
    FrontFigures figures =
        new FrontFigures(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), System.out);
    figures.sizes();
    figures.startUp("without AOT cache", figures.front(List.of()));
    figures.startUp("with AOT cache", figures.front(List.of("-XX:AOTCache=" + figures.cache)));
    figures.memoryAndSpeed();
  }

  private void sizes() throws IOException {
    say("jar: %.1f MB, AOT cache: %.1f MB", Files.size(jar) / 1e6, Files.size(cache) / 1e6);
  }

  private List<String> front(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ErrorFileToStderr",
            "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Xmx128m"));
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString(), "front", "serve", "--home", home.toString()));
    return command;
  }

  private Program start(List<String> command) throws IOException {
    int port = freePort();
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of("--port", Integer.toString(port)));
    return Program.start(whole, port);
  }

  private void startUp(String how, List<String> command) throws IOException, InterruptedException {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      try (Program front = start(command)) {
        times.add(front.toFirstAnswer());
      }
    }
    times.sort(null);
    say(
        "start to first answer, %s: median %d ms, from %d to %d (%d starts)",
        how,
        times.get(STARTS / 2).toMillis(),
        times.getFirst().toMillis(),
        times.getLast().toMillis(),
        STARTS);
  }

  private void memoryAndSpeed() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("nginx");
    try (Program front = start(front(List.of("-XX:AOTCache=" + cache)))) {
      front.toFirstAnswer();
      Thread.sleep(Duration.ofSeconds(5));
      say("front at rest, -Xmx128m: %.0f MiB resident", front.residentMib());
      Answer page = Answer.to(front.port(), DOSSIER);
      say("dossier: %d bytes, compressed", page.body().length);
      Wrk.pagesPerSecond(front.port(), DOSSIER, SECONDS);
      try (Program one = Nginx.serving(page, folder.resolve("one"), freePort(), 1);
          Program two = Nginx.serving(page, folder.resolve("two"), freePort(), 2)) {
        one.toFirstAnswer();
        two.toFirstAnswer();
        compare(front, one, two);
      }
      say("front under load, -Xmx128m: %.0f MiB resident at most", front.peakMib());
    }
  }

  private void compare(Program front, Program one, Program two) throws IOException {
    for (int round = 1; round <= ROUNDS; round++) {
      double ours = Wrk.pagesPerSecond(front.port(), DOSSIER, SECONDS);
      double oneWorker = Wrk.pagesPerSecond(one.port(), DOSSIER, SECONDS);
      double twoWorkers = Wrk.pagesPerSecond(two.port(), DOSSIER, SECONDS);
      say(
          "round %d: front %.0f pages/s; nginx, one worker %.0f (ratio %.2f), two workers %.0f"
              + " (ratio %.2f)",
          round, ours, oneWorker, ours / oneWorker, twoWorkers, ours / twoWorkers);
    }
  }

  private void say(String format, Object... args) {
    out.println(String.format(Locale.ROOT, format, args));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
