package vigil.desk.history;

import java.io.IOException;
import java.util.Optional;
import vigil.casebook.ChangeRefused;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChangeRefused;
import vigil.desk.casefile.Undoing;
import vigil.desk.coding.Refusals;
import vigil.desk.page.Visit;
import vigil.desk.unlock.OpenDesk;

/** One change, and what undoing it would do. */
public final class UndoPage {
  private UndoPage() {}

  /**
   * The page.
   *
   * @param undoing what would be recorded, in words; empty when it cannot be undone
   * @param not why it cannot be undone, in words; empty when it can
   */
  public record Page(ChangeRow row, String undoing, String not) {}

  static void show(OpenDesk desk, Visit visit) {
    Optional<CaseFile.Numbered> change = change(desk, visit);
    if (change.isEmpty()) {
      visit.missing();
      return;
    }
    visit.show("history/change", ChangeRow.WORDS, page(desk, change.get(), visit.language()));
  }

  /** The change is looked at again: somebody else may have been quicker. */
  static void undo(OpenDesk desk, Visit visit) throws IOException {
    Optional<CaseFile.Numbered> change = change(desk, visit);
    if (change.isEmpty()) {
      visit.missing();
      return;
    }
    try {
      if (desk.caseFile().undoing(change.get().number()) instanceof Undoing.By(var undo)) {
        desk.record(undo);
        Text words = ChangeRow.WORDS.in(visit.language());
        visit.goTo("/history", words.get("undone", ChangeRow.said(undo, words)));
        return;
      }
    } catch (ChangeRefused | DeskChangeRefused refused) {
      // The page says why.
    }
    visit.showAgain("history/change", ChangeRow.WORDS, page(desk, change.get(), visit.language()));
  }

  private static Optional<CaseFile.Numbered> change(OpenDesk desk, Visit visit) {
    return visit.id("number", Integer::valueOf).flatMap(desk.caseFile()::change);
  }

  private static Page page(OpenDesk desk, CaseFile.Numbered change, Language language) {
    Text words = ChangeRow.WORDS.in(language);
    ChangeRow row = ChangeRow.of(change, language);
    try {
      return switch (desk.caseFile().undoing(change.number())) {
        case Undoing.By(var undo) -> new Page(row, ChangeRow.said(undo, words), "");
        case Undoing.ChangedSince _ -> new Page(row, "", words.get("not.changed-since"));
        case Undoing.Beginning _ -> new Page(row, "", words.get("not.beginning"));
        case Undoing.Done _ -> new Page(row, "", words.get("not.done"));
      };
    } catch (ChangeRefused refused) {
      return new Page(row, "", Refusals.words(refused, language));
    } catch (DeskChangeRefused refused) {
      return new Page(row, "", words.get("not.dossier"));
    }
  }
}
