package vigil.app.inout;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.app.secret.DeskKey;
import vigil.casebook.csv.CsvError;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.history.Makers;
import vigil.desk.importing.Fate;
import vigil.desk.importing.Import;
import vigil.desk.importing.Plan;
import vigil.desk.importing.PlannedRow;
import vigil.desk.role.Permission;
import vigil.desk.unlock.OpenDesk;

/** {@code vigil desk import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what tables would change at the desk, row by row; with --apply, changes it.",
      "",
      "Tables are CSV in UTF-8 with a header row: statements, persons, sources or events, as the"
          + " header shows. Several that belong together are given at once. All of it is recorded"
          + " in one piece, or nothing. An entry with the same id is updated, never doubled; rows"
          + " without an id get one that is made from what they say, the same every time."
    },
    footer = {
      "",
      "Exit code 1: something in the files cannot be taken; each is named with its line and column."
    })
public final class ImportCommand implements Callable<Integer> {
  private static final int USUAL_ROWS = 20;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskKey key = new DeskKey();

  @Parameters(arity = "1..*", paramLabel = "FILE.csv", description = "The tables.")
  private List<Path> files = List.of();

  @Option(names = "--apply", description = "Record it. Without this, nothing changes.")
  private boolean apply;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description =
          "How many rows to show that would change something (default: ${DEFAULT-VALUE}).")
  private int most = USUAL_ROWS;

  @Override
  public Integer call() throws IOException {
    if (most < 0) {
      throw Refusal.use("--rows " + most + " is less than none. Give 0 or more.");
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    try (OpenDesk desk = key.unlock(Permission.CODE)) {
      Plan plan = plan(desk);
      if (!plan.problems().isEmpty()) {
        throw Refusal.data(
            "nothing was imported.\n"
                + plan.problems().stream()
                    .map(CsvError::toString)
                    .collect(Collectors.joining("\n")));
      }
      PrintWriter out = spec.commandLine().getOut();
      show(plan, out);
      if (apply && plan.isOpen()) {
        Optional<Permission> lacking = Makers.lacking(desk, plan.changes());
        if (lacking.isPresent()) {
          throw DeskKey.refused(desk, lacking.get());
        }
        desk.record(plan.changes().stream().map(CasebookChanged::new).toList());
        out.println("Recorded.");
      } else if (plan.isOpen()) {
        out.println("Nothing was changed yet. The same with --apply records it.");
      } else {
        out.println("There is nothing to record.");
      }
      out.flush();
    }
    return ExitCode.DONE;
  }

  private Plan plan(OpenDesk desk) throws IOException {
    Import some = new Import(desk.casebook(), desk.keys().journal());
    for (Path file : files) {
      try (InputStream content = Bar.around(Files.newInputStream(file), file)) {
        some.read(file.toString(), content);
      }
    }
    return some.plan();
  }

  private void show(Plan plan, PrintWriter out) {
    plan.rows().stream()
        .filter(row -> !(row.fate() instanceof Fate.Same))
        .limit(most)
        .forEach(row -> out.println(line(row)));
    long more = plan.fresh() + plan.updated() - most;
    if (more > 0) {
      out.println("... and " + more + " more (--rows N shows more)");
    }
    out.printf(
        Locale.ROOT,
        "%d new, %d updated, %d unchanged%n",
        plan.fresh(),
        plan.updated(),
        plan.same());
  }

  private static String line(PlannedRow row) {
    String what =
        switch (row.fate()) {
          case Fate.Fresh _ -> "new";
          case Fate.Same _ -> "unchanged";
          case Fate.Updated(List<Fate.FieldChange> fields) ->
              "updated: "
                  + fields.stream().map(Fate.FieldChange::column).collect(Collectors.joining(", "));
        };
    return "%s:%d: %s %s: %s"
        .formatted(
            row.file(), row.line(), row.kind().name().toLowerCase(Locale.ROOT), row.id(), what);
  }
}
