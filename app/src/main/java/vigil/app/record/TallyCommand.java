package vigil.app.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.casebook.csv.CsvRefused;
import vigil.casebook.csv.StatementCsv;
import vigil.casebook.csv.StatementSheet;

/** {@code vigil tally}: what may be claimed by a file of statements. */
@Command(
    name = "tally",
    mixinStandardHelpOptions = true,
    description = {
      "Counts what may be claimed by a CSV file of statements.",
      "",
      "For every event and type of act: the reported minimum (the most that any independent set of"
          + " sources says at least), the corroborated minimum (what two sets of sources without a"
          + " common root each reach), the persons documented by name, and who denies or estimates."
          + " Ten papers that copy one agency count once.",
      "",
      "The file is UTF-8 with a header row. Columns: id, source, source_kind, derives_from, said_on,"
          + " event, act, stance, quantity, persons, when, where, reliability, consent, text."
    },
    footer = {
      "",
      "Quantities: 3 exactly, >=3 at least, >100 more than, <=50, <50, 100..200, ~120 about, ?"
          + " unknown. Dates: EDTF, such as 2017-04-01, 2017-04, 2017-02/2017-04.",
      "Exit code 1: the file has errors; each is named with its line and column."
    })
public final class TallyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.csv", description = "The statements.")
  private Path file;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    StatementSheet sheet = read();
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? TallyJson.of(sheet) : TallyText.of(sheet));
    out.flush();
    return ExitCode.DONE;
  }

  private StatementSheet read() throws IOException {
    try {
      return StatementCsv.read(file.toString(), Files.readAllBytes(file));
    } catch (CsvRefused refused) {
      throw Refusal.data(refused.getMessage(), refused);
    }
  }
}
