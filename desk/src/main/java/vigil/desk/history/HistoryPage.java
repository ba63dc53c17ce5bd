package vigil.desk.history;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.Item;
import vigil.desk.page.Address;
import vigil.desk.page.Option;
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
   * @param of the one thing to which all these changes were made, and its address while it has a
   *     page; empty when changes to anything are shown
   * @param rows the newest first
   * @param all how many changes there are
   */
  public record Page(Optional<Option> of, List<ChangeRow> rows, int all) {}

  private static void show(OpenDesk desk, Visit visit) {
    Optional<String> asked = visit.query("of");
    Optional<Item> item = asked.flatMap(Item::of);
    if (asked.isPresent() && item.isEmpty()) {
      visit.missing();
      return;
    }
    Page page =
        item.map(one -> of(desk.caseFile(), one, visit.language()))
            .orElseGet(() ->
                new Page(
                    Optional.empty(),
                    rows(desk.caseFile().recent(MOST), visit.language()),
                    desk.caseFile().changes()));
    visit.show("history/history", ChangeRow.WORDS, page);
  }

  private static Page of(CaseFile caseFile, Item item, Language language) {
    List<CaseFile.Numbered> changes = caseFile.changesTo(item);
    return new Page(
        Optional.of(
            new Option(
                Address.of(item.kind().folder(), item.id()),
                ChangeRow.WORDS.in(language).get("of." + item.kind().code(), item.id()))),
        rows(changes.stream().limit(MOST).toList(), language),
        changes.size());
  }

  private static List<ChangeRow> rows(List<CaseFile.Numbered> changes, Language language) {
    return changes.stream().map(change -> ChangeRow.of(change, language)).toList();
  }
}
