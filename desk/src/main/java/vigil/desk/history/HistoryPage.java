package vigil.desk.history;

import java.util.List;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** The newest changes in words, each with the way to undo it. */
public final class HistoryPage {
  private static final int MOST = 300;

  private HistoryPage() {}

  /** Hangs it up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/history", HistoryPage::show)
        .get("/history/{number}", UndoPage::show)
        .post("/history/{number}/undo", UndoPage::undo)
        .post("/history/{number}/erase", UndoPage::erase);
  }

  /**
   * The page.
   *
   * @param rows the newest first
   * @param all how many changes there are
   */
  public record Page(List<ChangeRow> rows, int all) {}

  private static void show(OpenDesk desk, Visit visit) {
    List<ChangeRow> rows =
        desk.caseFile().recent(MOST).stream()
            .map(change -> ChangeRow.of(change, visit.language()))
            .toList();
    visit.show("history/history", ChangeRow.WORDS, new Page(rows, desk.caseFile().changes()));
  }
}
