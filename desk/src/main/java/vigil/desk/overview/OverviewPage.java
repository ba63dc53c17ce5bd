package vigil.desk.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** The first page. */
public final class OverviewPage {
  private static final Messages WORDS = Messages.of(OverviewPage.class);

  private OverviewPage() {}

  /** Hangs it up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get("/", OverviewPage::show);
  }

  /**
   * What waits and what there is.
   *
   * @param unread testimonies that nobody opened yet
   * @param testimonies all of them
   * @param events by address and title, newest first
   * @param dossiers by address and title
   * @param gatherings by address and title
   * @param front where the paired front answers
   * @param pairedOn the day of the pairing, in words
   * @param edition the number of the newest edition
   * @param editionOn its day, in words
   * @param waitingEdition whether nobody has it yet
   * @param waitingReplies replies that nobody has yet
   * @param overdue by the address where it can be done, and in words
   */
  public record Page(
      long unread,
      int testimonies,
      List<Option> events,
      List<Option> dossiers,
      List<Option> gatherings,
      Optional<String> front,
      Optional<String> pairedOn,
      Optional<String> edition,
      Optional<String> editionOn,
      boolean waitingEdition,
      int waitingReplies,
      List<Option> overdue) {}

  private static void show(OpenDesk desk, Visit visit) {
    DeskState state = desk.state();
    Language language = visit.language();
    visit.show(
        "overview/overview",
        WORDS,
        new Page(
            state.inbox().values().stream().filter(InboxEntry::unread).count(),
            state.inbox().size(),
            events(state),
            dossiers(state, language),
            gatherings(state, language),
            state.front().map(front -> front.address().toString()),
            state.front().map(front -> Day.of(front.on(), language)),
            state.edition().map(edition -> Long.toString(edition.number())),
            state.edition().map(edition -> Day.of(edition.on(), language)),
            state.waitingEdition().isPresent(),
            state.waitingReplies().size(),
            Overdue.lines(
                state,
                desk.copies().waiting(),
                desk.caseFile().today(),
                WORDS.in(language),
                desk::may)));
  }

  private static List<Option> events(DeskState state) {
    List<Option> events = new ArrayList<>();
    state
        .casebook()
        .events()
        .forEach(
            (id, event) -> events.add(new Option(Address.of("events", id.value()), event.title())));
    return events.reversed();
  }

  private static List<Option> dossiers(DeskState state, Language language) {
    return state.dossiers().values().stream()
        .map(draft ->
            new Option(Address.of("dossiers", draft.slug().value()), draft.title(language)))
        .toList();
  }

  private static List<Option> gatherings(DeskState state, Language language) {
    return state.gatherings().values().stream()
        .map(gathering ->
            new Option(
                Address.of("gatherings", gathering.slug().value()),
                gathering.title().in(language).text()))
        .toList();
  }
}
