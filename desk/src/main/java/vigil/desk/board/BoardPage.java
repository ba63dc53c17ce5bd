package vigil.desk.board;

import java.util.Optional;
import vigil.casebook.Event;
import vigil.core.language.Messages;
import vigil.desk.event.EventHead;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** The board of an event: {@code ?rows=day} orders it in time, {@code ?columns=root} by roots. */
public final class BoardPage {
  private static final Messages WORDS = Messages.of(BoardPage.class);

  private BoardPage() {}

  /** Hangs it up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get("/events/{id}/board", BoardPage::show);
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Event> event = EventHead.eventOf(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
      return;
    }
    boolean byDay = visit.query("rows").equals(Optional.of("day"));
    boolean byRoot = visit.query("columns").equals(Optional.of("root"));
    Making making = new Making(desk.casebook(), event.get(), WORDS.in(visit.language()));
    visit.show("board/board", WORDS, making.board(byDay, byRoot));
  }
}
