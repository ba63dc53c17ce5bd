package vigil.desk.intervention;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Event;
import vigil.casebook.Intervention;
import vigil.core.date.EdtfWords;
import vigil.core.id.InterventionId;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.core.vocabulary.InterventionKind;
import vigil.desk.coding.CodingWords;
import vigil.desk.coding.FreshIds;
import vigil.desk.coding.Recording;
import vigil.desk.event.EventHead;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** Interventions: what is overdue and what is done, of all events and of each. */
public final class InterventionPages {
  static final Messages WORDS = Messages.of(InterventionPages.class);

  private InterventionPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/interventions", InterventionPages::all)
        .get("/events/{id}/interventions", InterventionPages::ofEvent)
        .post("/events/{id}/interventions", InterventionPages::add)
        .get("/interventions/{id}", InterventionPages::show)
        .post("/interventions/{id}", InterventionPages::correct)
        .get("/interventions/{id}/erase", InterventionPages::show)
        .post("/interventions/{id}/erase", InterventionPages::erase);
  }

  /** How it stands. */
  public enum State {
    OVERDUE,
    OPEN,
    DONE;

    static State of(Intervention intervention, OpenDesk desk) {
      if (!intervention.outcome().isEmpty()) {
        return DONE;
      }
      return intervention.isOverdue(desk.caseFile().today()) ? OVERDUE : OPEN;
    }
  }

  /**
   * An intervention in a list.
   *
   * @param on in words
   * @param due in words; may be empty
   */
  public record Row(
      String address,
      State state,
      String kind,
      String on,
      String to,
      String what,
      String due,
      String outcome,
      String event) {}

  /** What the fields can be set to. */
  public record Choices(List<Option> kinds, List<Option> gatherings) {
    static Choices of(OpenDesk desk, Language language) {
      return new Choices(
          Arrays.stream(InterventionKind.values())
              .map(kind -> new Option(kind.code(), kind.label(language)))
              .toList(),
          desk.state().gatherings().values().stream()
              .map(gathering ->
                  new Option(gathering.slug().value(), gathering.title().in(language).text()))
              .toList());
    }
  }

  /** All of them, what is overdue first. */
  public record AllPage(List<Row> rows) {}

  /** Those of one event, and the form for one more. */
  public record EventPage(EventHead head, List<Row> rows, Choices choices, Form form) {}

  /** One of them. */
  public record OnePage(
      String address, String event, State state, String kind, Choices choices, Form form) {}

  private static void all(OpenDesk desk, Visit visit) {
    visit.show(
        "intervention/all",
        WORDS,
        new AllPage(
            rows(desk, visit.language(), List.copyOf(desk.casebook().interventions().values()))));
  }

  private static List<Row> rows(OpenDesk desk, Language language, List<Intervention> some) {
    return some.stream()
        .map(one -> row(desk, language, one))
        .sorted(Comparator.comparing(Row::state))
        .toList();
  }

  private static Row row(OpenDesk desk, Language language, Intervention one) {
    Casebook casebook = desk.casebook();
    return new Row(
        Address.of("interventions", one.id().value()),
        State.of(one, desk),
        one.kind().label(language),
        EdtfWords.of(one.on(), language),
        one.to(),
        one.what(),
        one.due().map(day -> Day.of(day, language)).orElse(""),
        one.outcome(),
        Optional.ofNullable(casebook.events().get(one.event())).map(Event::title).orElse(""));
  }

  private static void ofEvent(OpenDesk desk, Visit visit) {
    Optional<Event> event = EventHead.eventOf(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
    } else {
      visit.show("intervention/event", WORDS, page(desk, visit, event.get(), Form.blank()));
    }
  }

  private static EventPage page(OpenDesk desk, Visit visit, Event event, Form form) {
    return new EventPage(
        EventHead.of(event, EventHead.Tab.INTERVENTIONS, visit.language()),
        rows(
            desk,
            visit.language(),
            desk.casebook().interventions().values().stream()
                .filter(one -> one.event().equals(event.id()))
                .toList()),
        Choices.of(desk, visit.language()),
        form);
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    Optional<Event> event = EventHead.eventOf(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = CodingWords.MESSAGES.in(visit.language());
    List<Change> changes =
        InterventionForm.read(
                form,
                words,
                FreshIds.intervention(desk.casebook()),
                event.get().id(),
                desk.state(),
                desk.caseFile().today())
            .<Change>map(Change.InterventionAdded::new)
            .stream()
            .toList();
    if (Recording.take(desk, changes, form, words)) {
      visit.goTo(
          Address.of("events", visit.path("id"), "interventions"),
          WORDS.in(visit.language()).get("added"));
    } else {
      visit.showAgain("intervention/event", WORDS, page(desk, visit, event.get(), form));
    }
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Intervention> one = intervention(desk, visit);
    if (one.isEmpty()) {
      visit.missing();
    } else {
      visit.show(
          "intervention/one", WORDS, page(desk, visit, one.get(), InterventionForm.of(one.get())));
    }
  }

  private static OnePage page(OpenDesk desk, Visit visit, Intervention one, Form form) {
    return new OnePage(
        Address.of("interventions", one.id().value()),
        Address.of("events", one.event().value(), "interventions"),
        State.of(one, desk),
        one.kind().label(visit.language()),
        Choices.of(desk, visit.language()),
        form);
  }

  private static void correct(OpenDesk desk, Visit visit) throws IOException {
    Optional<Intervention> one = intervention(desk, visit);
    if (one.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = CodingWords.MESSAGES.in(visit.language());
    List<Change> changes =
        InterventionForm.read(
                form,
                words,
                one.get().id(),
                one.get().event(),
                desk.state(),
                desk.caseFile().today())
            .<Change>map(Change.InterventionCorrected::new)
            .stream()
            .toList();
    if (Recording.take(desk, changes, form, words)) {
      visit.goTo(
          Address.of("events", one.get().event().value(), "interventions"),
          WORDS.in(visit.language()).get("corrected"));
    } else {
      visit.showAgain("intervention/one", WORDS, page(desk, visit, one.get(), form));
    }
  }

  private static void erase(OpenDesk desk, Visit visit) throws IOException {
    Optional<Intervention> one = intervention(desk, visit);
    if (one.isEmpty()) {
      visit.missing();
      return;
    }
    if (visit.form().value("sure").isEmpty()) {
      Form form = InterventionForm.of(one.get());
      form.refuse("sure", CodingWords.MESSAGES.in(visit.language()).get("refused.not-sure"));
      visit.showAgain("intervention/one", WORDS, page(desk, visit, one.get(), form));
      return;
    }
    desk.record(new Change.Erased(new ErasableItem.InterventionWords(one.get().id())));
    visit.goTo("/interventions", WORDS.in(visit.language()).get("erased"));
  }

  private static Optional<Intervention> intervention(OpenDesk desk, Visit visit) {
    return visit
        .id("id", InterventionId::new)
        .flatMap(id -> Optional.ofNullable(desk.casebook().interventions().get(id)));
  }
}
