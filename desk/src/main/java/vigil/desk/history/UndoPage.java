package vigil.desk.history;

import java.io.IOException;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.casebook.ChangeRefused;
import vigil.casebook.ErasableItem;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChangeRefused;
import vigil.desk.casefile.Undoing;
import vigil.desk.coding.Refusals;
import vigil.desk.page.Visit;
import vigil.desk.role.Permission;
import vigil.desk.unlock.OpenDesk;

/** One change, and what undoing it would do. */
public final class UndoPage {
  private UndoPage() {}

  /**
   * The page.
   *
   * @param undoing what would be recorded, in words; empty when it cannot be undone
   * @param not why it cannot be undone, in words; empty when it can
   * @param erasable whether there are words or a name of what was taken back, to be erased
   */
  public record Page(ChangeRow row, String undoing, String not, boolean erasable) {}

  static void show(OpenDesk desk, Visit visit) {
    Optional<CaseFile.Numbered> change = change(desk, visit);
    if (change.isEmpty()) {
      visit.missing();
      return;
    }
    visit.show("history/change", ChangeRow.WORDS, page(desk, change.get(), visit.language()));
  }

  static void undo(OpenDesk desk, Visit visit) throws IOException {
    Optional<CaseFile.Numbered> change = change(desk, visit);
    if (change.isEmpty()) {
      visit.missing();
      return;
    }
    Permission needed = Makers.of(change.get().journaled().change());
    if (!desk.may(needed)) {
      visit.notYours(needed, desk.whoMay(needed));
      return;
    }
    try {
      Undoing undoing = desk.caseFile().undo(change.get().number(), desk.staff());
      if (undoing instanceof Undoing.By(var undo)) {
        Text words = ChangeRow.WORDS.in(visit.language());
        visit.goTo("/history", words.get("undone", ChangeRow.said(undo, words)));
        return;
      }
    } catch (ChangeRefused | DeskChangeRefused refused) {
      // The page says why.
    }
    visit.showAgain("history/change", ChangeRow.WORDS, page(desk, change.get(), visit.language()));
  }

  /** What was taken back is on no page of its own; its words can be erased here. */
  static void erase(OpenDesk desk, Visit visit) throws IOException {
    Optional<CaseFile.Numbered> change = change(desk, visit);
    Optional<ErasableItem> item = change.flatMap(one -> erasable(desk, one));
    if (item.isEmpty()) {
      visit.missing();
      return;
    }
    if (visit.form().given("sure").isEmpty()) {
      visit.showAgain(
          "history/change", ChangeRow.WORDS, page(desk, change.get(), visit.language()));
      return;
    }
    Change erased = new Change.Erased(item.get());
    desk.record(erased);
    Text words = ChangeRow.WORDS.in(visit.language());
    visit.goTo("/history", ChangeRow.said(new CasebookChanged(erased), words));
  }

  private static Optional<ErasableItem> erasable(OpenDesk desk, CaseFile.Numbered change) {
    return takenBack(change.journaled().change())
        .filter(item -> desk.casebook().isTakenBack(item))
        .filter(item -> !desk.casebook().erased().contains(item));
  }

  private static Optional<ErasableItem> takenBack(DeskChange change) {
    return change instanceof CasebookChanged(Change.TakenBack takenBack)
        ? ErasableItem.of(takenBack.entry())
        : Optional.empty();
  }

  private static Optional<CaseFile.Numbered> change(OpenDesk desk, Visit visit) {
    return visit.id("number", Integer::valueOf).flatMap(desk.caseFile()::change);
  }

  private static Page page(OpenDesk desk, CaseFile.Numbered change, Language language) {
    Text words = ChangeRow.WORDS.in(language);
    ChangeRow row = ChangeRow.of(change, language);
    boolean erasable = erasable(desk, change).isPresent();
    try {
      return switch (desk.caseFile().undoing(change.number())) {
        case Undoing.By(var undo) -> new Page(row, ChangeRow.said(undo, words), "", erasable);
        case Undoing.ChangedSince _ -> new Page(row, "", words.get("not.changed-since"), erasable);
        case Undoing.Beginning _ -> new Page(row, "", words.get("not.beginning"), erasable);
        case Undoing.Done _ -> new Page(row, "", words.get("not.done"), erasable);
      };
    } catch (ChangeRefused refused) {
      return new Page(row, "", Refusals.words(refused, language), erasable);
    } catch (DeskChangeRefused refused) {
      return new Page(row, "", words.get("not.dossier"), erasable);
    }
  }
}
