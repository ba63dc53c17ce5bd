package vigil.desk.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Event;
import vigil.casebook.Statement;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.core.map.Drawn;
import vigil.core.map.GeoPoint;
import vigil.desk.claim.Claims;
import vigil.desk.event.EventHead;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/**
 * The map of an event. A place is where the documenter says that its words are; nothing is ever
 * looked up.
 */
public final class MapPages {
  private static final Messages WORDS = Messages.of(MapPages.class);
  private static final String TEMPLATE = "map/map";

  private MapPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get("/events/{id}/map", MapPages::show).post("/events/{id}/map", MapPages::locate);
  }

  /**
   * A place that is spoken of.
   *
   * @param point as it was given; empty when it was not
   * @param mentions the event, or the statements that name it, by address and in words
   */
  public record Place(String words, String point, List<Option> mentions) {}

  /**
   * The page.
   *
   * @param drawn empty when no place has a point yet
   * @param located the places on the map, in the order of their numbers
   * @param elsewhere the places of which nobody said where they are
   */
  public record Page(
      EventHead head,
      String address,
      Optional<Drawn> drawn,
      List<Place> located,
      List<Place> elsewhere,
      Form form) {}

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Event> event = EventHead.eventOf(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
    } else {
      visit.show(TEMPLATE, WORDS, page(desk.casebook(), event.get(), visit, Form.blank()));
    }
  }

  private static void locate(OpenDesk desk, Visit visit) throws IOException {
    Optional<Event> event = EventHead.eventOf(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = WORDS.in(visit.language());
    String place = form.value("place");
    Optional<GeoPoint> point = form.given("point").flatMap(GeoPoint::of);
    if (!mentions(desk.casebook(), event.get(), visit).containsKey(place)) {
      form.refuse("place", words.get("refused.place"));
    }
    if (form.given("point").isPresent() && point.isEmpty()) {
      form.refuse("point", words.get("refused.point"));
    }
    if (!form.accepted()) {
      visit.showAgain(TEMPLATE, WORDS, page(desk.casebook(), event.get(), visit, form));
      return;
    }
    if (!point.equals(Optional.ofNullable(desk.casebook().places().get(place)))) {
      desk.record(new Change.PlaceLocated(place, point));
    }
    visit.goTo(
        Address.of("events", event.get().id().value(), "map"),
        words.get(point.isPresent() ? "done.located" : "done.unlocated", place));
  }

  private static Page page(Casebook casebook, Event event, Visit visit, Form form) {
    List<Place> located = new ArrayList<>();
    List<Place> elsewhere = new ArrayList<>();
    List<GeoPoint> points = new ArrayList<>();
    mentions(casebook, event, visit)
        .forEach((words, mentions) -> {
          Optional<GeoPoint> point = Optional.ofNullable(casebook.places().get(words));
          point.ifPresent(points::add);
          (point.isPresent() ? located : elsewhere)
              .add(new Place(words, point.map(Objects::toString).orElse(""), mentions));
        });
    return new Page(
        EventHead.of(event, EventHead.Tab.MAP, visit.language()),
        Address.of("events", event.id().value(), "map"),
        points.isEmpty() ? Optional.empty() : Optional.of(Drawn.of(points, visit.language())),
        located,
        elsewhere,
        form);
  }

  /** The words for places that the event and its statements use, and who uses them. */
  private static Map<String, List<Option>> mentions(Casebook casebook, Event event, Visit visit) {
    Claims claims = Claims.of(casebook, visit.language());
    Map<String, List<Option>> mentions = new LinkedHashMap<>();
    if (!event.where().isEmpty()) {
      mentions.put(
          event.where(),
          new ArrayList<>(
              List.of(
                  new Option(
                      Address.of("events", event.id().value()),
                      WORDS.in(visit.language()).get("event")))));
    }
    for (Statement statement : casebook.statements().values()) {
      if (statement.event().equals(event.id())
          && !statement.isWithdrawn()
          && !statement.where().isEmpty()) {
        mentions
            .computeIfAbsent(statement.where(), _ -> new ArrayList<>())
            .add(
                new Option(
                    Claims.address(statement.id()),
                    statement.id() + " · " + claims.name(statement.source())));
      }
    }
    return mentions;
  }
}
