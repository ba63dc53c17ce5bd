package vigil.desk.event;

import java.util.Optional;
import vigil.casebook.Event;
import vigil.desk.claim.Consents;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** The page of an event. */
public final class EventBoardPage {
  private EventBoardPage() {}

  /** Hangs it up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get("/events/{id}", EventBoardPage::show);
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Event> event = EventHead.eventOf(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
    } else {
      visit.show(
          "event/event",
          EventHead.WORDS,
          new EventBoard(desk.state(), visit.language(), EventHead.WORDS.in(visit.language()))
              .of(event.get(), Consents.options(visit.language())));
    }
  }
}
