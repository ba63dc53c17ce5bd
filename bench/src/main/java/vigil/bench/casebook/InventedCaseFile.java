package vigil.bench.casebook;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.journal.DataKey;

/** Writes the case file of an invented casebook, as an import does it: a thousand at a time. */
final class InventedCaseFile {
  private static final int PORTION = 1_000;

  private InventedCaseFile() {}

  public static void main(String[] args) throws IOException {
    InventedCasebook invented = new InventedCasebook(WrittenFolder.changes(args));
    List<CasebookChanged> changes = invented.changes().stream().map(CasebookChanged::new).toList();
    try (DataKey key = WrittenFolder.key(args);
        CaseFile caseFile = CaseFile.open(WrittenFolder.path(args), key, Clock.systemUTC())) {
      for (int from = 0; from < changes.size(); from += PORTION) {
        caseFile.record(changes.subList(from, Math.min(from + PORTION, changes.size())), "bench");
      }
    }
  }
}
