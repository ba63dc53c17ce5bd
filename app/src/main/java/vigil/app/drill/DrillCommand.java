package vigil.app.drill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;

/** {@code vigil drill}: rehearsals of bad days. */
@Command(
    name = "drill",
    description = "Rehearses a bad day.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "DRILL")
public final class DrillCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "seizure",
      mixinStandardHelpOptions = true,
      description = {
        "Reads a front's home as somebody would who took its disk, and searches every file for words"
            + " that must not be there, for addresses, and for times finer than a day.",
        "",
        "Send a testimony with unusual words through the front first, then search for those words. They"
            + " are looked for in every common spelling, and inside compressed streams too. Every file"
            + " read is listed. Words typed on a command line can stay in the shell's history: prefer"
            + " --words."
      },
      footer = {
        "",
        "Example: vigil drill seizure --home front-home --words planted.txt",
        "Exit code 0: nothing found. 1: a word, an address or a time finer than a day was found."
      })
  int seizure(
      @Option(
              names = "--home",
              required = true,
              paramLabel = "DIR",
              description = "The front's home.")
          Path home,
      @Option(
              names = "--word",
              paramLabel = "WORD",
              description = "A word to search for; repeatable.")
          @Nullable List<String> words,
      @Option(
              names = "--words",
              paramLabel = "FILE",
              description = "A file of words or phrases, one a line.")
          @Nullable Path wordFile)
      throws IOException {
    List<String> wanted = wanted(words, wordFile);
    if (!Files.isDirectory(home)) {
      throw Refusal.use(home + ": there is no such folder. Name the front's home with --home.");
    }
    SeizureDrill.Report report = SeizureDrill.search(home, wanted);
    print(report, wanted.size());
    return report.isClean() ? ExitCode.DONE : ExitCode.DATA_SAYS_NO;
  }

  private static List<String> wanted(@Nullable List<String> words, @Nullable Path wordFile)
      throws IOException {
    List<String> wanted = new ArrayList<>(words == null ? List.of() : words);
    if (wordFile != null) {
      Files.readAllLines(wordFile).stream().filter(line -> !line.isBlank()).forEach(wanted::add);
    }
    if (wanted.isEmpty()) {
      throw Refusal.use("nothing to search for. Give --word or --words.");
    }
    for (String word : wanted) {
      if (word.strip().length() < 4) {
        throw Refusal.use("\"" + word + "\" is too short to search for: four letters at least.");
      }
    }
    return wanted;
  }

  private void print(SeizureDrill.Report report, int words) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Read:");
    report.read().forEach(file -> out.println("  " + file));
    report
        .finds()
        .forEach(find ->
            out.printf(
                Locale.ROOT,
                "FOUND %s at byte %d: \"%s\" (%s%s)%n",
                find.file(),
                find.offset(),
                find.word(),
                find.encoding(),
                find.depth() == 0 ? "" : ", inside a compressed stream"));
    printTraces(report, out);
    out.printf(
        Locale.ROOT,
        "%d files, %,d bytes, %d compressed streams read; %d words searched for; %d found.%n",
        report.seen().size(),
        report.sizeBytes(),
        report.streams(),
        words,
        report.finds().size());
    out.flush();
  }

  private static void printTraces(SeizureDrill.Report report, PrintWriter out) {
    for (FileTimes.Moment moment : report.times().finer()) {
      out.printf("TIME %s %s at %s%n", moment.file(), moment.what(), moment.at());
    }
    for (SeizureDrill.Address address : report.addresses()) {
      String where = address.isPublished() ? "published " : "ADDRESS ";
      out.println(where + address.file() + ": " + address.text());
    }
    sizes(report).forEach((what, count) -> out.println("  " + count + " of " + what));
    out.printf(
        Locale.ROOT,
        "%d times finer than a day, %d addresses. Days that files show: %s.%n"
            + "%d files and folders have a time of creation that no program can set.%n",
        report.times().finer().size(),
        report.strayAddresses().size(),
        report.times().days().stream().map(day -> day.toString().substring(0, 10)).toList(),
        report.times().notSettable());
  }

  /** What the finder counts: how many files of which size are in which folder. */
  private static Map<String, Integer> sizes(SeizureDrill.Report report) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (SeizureDrill.Seen file : report.seen()) {
      Path folder = file.file().getNameCount() > 1 ? file.file().getName(0) : Path.of(".");
      sizes.merge("%,d bytes in %s".formatted(file.sizeBytes(), folder), 1, Integer::sum);
    }
    return sizes;
  }
}
