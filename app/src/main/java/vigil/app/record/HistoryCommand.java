package vigil.app.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.app.secret.DeskKey;
import vigil.core.language.Language;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.Item;
import vigil.desk.history.ChangeRow;
import vigil.desk.unlock.OpenDesk;

/** {@code vigil desk history}. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = {
      "Prints who changed what and when, the oldest change first: its number, the name of who"
          + " made it, what it was, and the time (UTC).",
      "",
      "Nothing is ever taken out of it. What was erased is said to be erased, without its words."
          + " The page /history of the desk shows the same, and undoes a change by a new one."
    })
public final class HistoryCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskKey key = new DeskKey();

  @Option(names = "--newest", paramLabel = "N", description = "Only so many, the newest ones.")
  private int newest = Integer.MAX_VALUE;

  @Option(
      names = "--of",
      paramLabel = "ITEM",
      description =
          "Only changes to one thing: event/ID, source/ID, person/ID, group/ID, act/ID,"
              + " involvement/ID, document/ID, intervention/ID, statement/ID, testimony/ID,"
              + " dossier/SLUG or gathering/SLUG.")
  private @Nullable String of;

  @Option(
      names = "--json",
      description = "One JSON object a line: {\"number\", \"at\", \"by\", \"what\"}.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (newest < 1) {
      throw Refusal.use("--newest must be 1 or more");
    }
    Optional<Item> item = Optional.ofNullable(of).map(HistoryCommand::item);
    PrintWriter out = spec.commandLine().getOut();
    try (OpenDesk desk = key.unlock()) {
      CaseFile caseFile = desk.caseFile();
      List<CaseFile.Numbered> changes =
          item.map(one -> caseFile.changesTo(one).stream().limit(newest).toList())
              .orElseGet(() -> caseFile.recent(newest));
      for (CaseFile.Numbered change : changes.reversed()) {
        out.println(json ? json(change) : line(change));
      }
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static Item item(String text) {
    return Item.of(text)
        .orElseThrow(() ->
            Refusal.use(
                "--of '" + text + "' is nothing that has a history; write it like statement/ID"));
  }

  private static String line(CaseFile.Numbered change) {
    return "%6d  %s  %s  (%s)"
        .formatted(change.number(), change.journaled().by(), what(change), change.journaled().at());
  }

  private static String json(CaseFile.Numbered change) {
    ObjectNode node = JSON.createObjectNode();
    node.put("number", change.number());
    node.put("at", change.journaled().at().toString());
    node.put("by", change.journaled().by());
    node.put("what", what(change));
    return JSON.writeValueAsString(node);
  }

  private static String what(CaseFile.Numbered change) {
    return ChangeRow.of(change, Language.ENGLISH).what();
  }
}
