package vigil.bench.serving;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.bench.gathering.Announcing;
import vigil.bench.gathering.Invented;
import vigil.exchange.durable.PrivateFolder;
import vigil.gather.Gathering;

/**
 * Prints what the page of a gathering weighs, for each kind and language, and how many of them a
 * front with a heap of 128 MB serves in a second, against nginx with the same bytes and headers: by
 * the clock, and by the processor time that one page takes, which does not depend so much on what
 * else the machine does.
 */
public final class GatheringFigures {
  private static final String PAGE = "/gatherings/march?lang=en";
  private static final List<String> LANGUAGES = List.of("en", "ru", "ar", "es", "fr");
  private static final int ROUNDS = 5;
  private static final int SECONDS = 6;
  private static final int WARM_UP_SECONDS = 15;

  private final PrintStream out = System.out;

  private GatheringFigures() {}

  /** Takes the jar of the program; without it, the program on the class path is measured. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("gatherings");
    try {
      Path home = Announcing.published(folder, Invented.ofEachKind());
      Optional<Path> jar = Arrays.stream(args).findFirst().map(Path::of);
      try (Program front = FrontProgram.start(jar, home)) {
        GatheringFigures figures = new GatheringFigures();
        figures.weights(front);
        figures.compare(front, folder);
      }
    } finally {
      PrivateFolder.deleteTree(folder);
    }
  }

  private void weights(Program front) throws IOException {
    say("bytes transferred     language    html   style scripts  worker     all");
    for (Gathering gathering : Invented.ofEachKind()) {
      for (String language : LANGUAGES) {
        Transfer one =
            Transfer.of(front.port(), "/gatherings/" + gathering.slug() + "?lang=" + language);
        say(
            "%-21s %-8s %,7d %,7d %,7d %,7d %,7d",
            gathering.kind().code(),
            language,
            one.html(),
            one.style(),
            one.scripts(),
            one.workers(),
            one.all());
      }
    }
  }

  private void compare(Program front, Path folder) throws IOException, InterruptedException {
    Answer page = Answer.to(front.port(), PAGE);
    say("page: %d bytes, compressed", page.body().length);
    try (Program one = Nginx.serving(page, folder.resolve("one"), FrontProgram.freePort(), 1);
        Program two = Nginx.serving(page, folder.resolve("two"), FrontProgram.freePort(), 2)) {
      one.toFirstAnswer();
      two.toFirstAnswer();
      say("headers of the front: %s", String.join(" | ", page.headers()));
      say("headers of nginx: %s", String.join(" | ", Answer.to(one.port(), PAGE).headers()));
      Wrk.pagesPerSecond(front.port(), PAGE, WARM_UP_SECONDS);
      List<Double> ratios = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        Wrk.Load ours = Wrk.load(front, PAGE, SECONDS);
        Wrk.Load single = Wrk.load(one, PAGE, SECONDS);
        Wrk.Load both = Wrk.load(two, PAGE, SECONDS);
        ratios.add(ours.pagesPerSecond() / single.pagesPerSecond());
        say(
            "round %d: front %s; nginx, one worker %s, ratio %.2f; two workers %s, ratio %.2f",
            round,
            words(ours),
            words(single),
            ratios.getLast(),
            words(both),
            ours.pagesPerSecond() / both.pagesPerSecond());
      }
      ratios.sort(null);
      say("front to nginx with one worker, median of the ratios: %.2f", ratios.get(ROUNDS / 2));
    }
  }

  private static String words(Wrk.Load load) {
    return String.format(
        Locale.ROOT, "%,.0f pages/s (%s µs each)", load.pagesPerSecond(), micros(load.cpu()));
  }

  private static String micros(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e3);
  }

  private void say(String format, Object... args) {
    out.println(String.format(Locale.ROOT, format, args));
  }
}
