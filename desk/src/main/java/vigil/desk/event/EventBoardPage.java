package vigil.desk.event;

import java.util.Optional;
import vigil.casebook.Event;
import vigil.core.id.EventId;
import vigil.core.language.Messages;
import vigil.desk.claim.Consents;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** The page of an event. */
public final class EventBoardPage {
  private static final Messages WORDS = Messages.of(EventBoardPage.class);

  private EventBoardPage() {}

  /** Hangs it up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get("/events/{id}", EventBoardPage::show);
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Event> event =
        visit
            .id("id", EventId::new)
            .flatMap(id -> Optional.ofNullable(desk.casebook().events().get(id)));
    if (event.isEmpty()) {
      visit.missing();
    } else {
      visit.show(
          "event/event",
          WORDS,
          new EventBoard(desk.state(), visit.language(), WORDS.in(visit.language()))
              .of(event.get(), Consents.options(visit.language())));
    }
  }
}
