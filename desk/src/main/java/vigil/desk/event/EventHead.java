package vigil.desk.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.casebook.Event;
import vigil.core.date.EdtfWords;
import vigil.core.id.EventId;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.page.Address;
import vigil.desk.page.Visit;
import vigil.desk.unlock.OpenDesk;

/**
 * What stands above every view of an event: its title, and the way to the other views.
 *
 * @param when in words
 * @param views the words over the way to the others
 */
public record EventHead(
    String id, String title, String when, String where, String views, List<Way> ways) {
  static final Messages WORDS = Messages.of(EventHead.class);

  /** A view of an event. */
  public enum Tab {
    FIGURES(""),
    BOARD("board"),
    TIMELINE("timeline"),
    SOURCES("sources"),
    MAP("map"),
    ACTS("acts"),
    INTERVENTIONS("interventions");

    private final String segment;

    Tab(String segment) {
      this.segment = segment;
    }
  }

  /**
   * The way to a view.
   *
   * @param here whether this is the view
   */
  public record Way(String address, String label, boolean here) {}

  /** The head of one view. */
  public static EventHead of(Event event, Tab here, Language language) {
    Text words = WORDS.in(language);
    return new EventHead(
        event.id().value(),
        event.title(),
        EdtfWords.of(event.when(), language),
        event.where(),
        words.get("views"),
        Arrays.stream(Tab.values())
            .map(tab ->
                new Way(
                    address(event, tab),
                    words.get("view." + tab.name().toLowerCase(Locale.ROOT)),
                    tab == here))
            .toList());
  }

  /** The event that a page is asked for, by the id in its address. */
  public static Optional<Event> eventOf(OpenDesk desk, Visit visit) {
    return visit
        .id("id", EventId::new)
        .flatMap(id -> Optional.ofNullable(desk.casebook().events().get(id)));
  }

  private static String address(Event event, Tab tab) {
    String id = event.id().value();
    return tab.segment.isEmpty() ? Address.of("events", id) : Address.of("events", id, tab.segment);
  }
}
