package vigil.desk.act;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Act;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Event;
import vigil.core.date.EdtfWords;
import vigil.core.id.ActId;
import vigil.core.id.EventId;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.ViolationStatus;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.claim.Acts;
import vigil.desk.claim.Claims;
import vigil.desk.coding.CodingWords;
import vigil.desk.coding.Recording;
import vigil.desk.event.EventHead;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** The acts of an event, each with its victim and those who were involved. */
public final class ActPages {
  static final Messages WORDS = Messages.of(ActPages.class);

  private ActPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/events/{id}/acts", ActPages::all)
        .post("/events/{id}/acts", ActPages::add)
        .get("/acts/{id}", ActPages::show)
        .post("/acts/{id}", ActPages::correct)
        .get("/acts/{id}/involvements", ActPages::showInvolvement)
        .post("/acts/{id}/involvements", ActPages::involve);
  }

  /**
   * An act as it is read.
   *
   * @param when in words; may be empty
   * @param involved who, and how: a line for each
   */
  public record Row(
      String address,
      String type,
      String victim,
      String when,
      String where,
      String status,
      List<String> involved) {}

  /** What the fields can be set to. */
  public record Choices(
      List<Option> acts, List<Option> parties, List<Option> statuses, List<Option> degrees) {
    static Choices of(Casebook casebook, Language language) {
      Vocabulary vocabulary = Acts.of(casebook);
      return new Choices(
          vocabulary.all().stream()
              .map(act -> new Option(act.code(), vocabulary.label(act, language)))
              .toList(),
          vigil.desk.coding.Choices.parties(casebook, language),
          Arrays.stream(ViolationStatus.values())
              .map(one -> new Option(one.code(), one.label(language)))
              .toList(),
          Arrays.stream(InvolvementDegree.values())
              .map(one -> new Option(one.code(), one.label(language)))
              .toList());
    }
  }

  /** The acts of an event, and the form for one more. */
  public record ListPage(EventHead head, List<Row> rows, Choices choices, Form form) {}

  /** One act: its form, or the form for somebody who was involved. */
  public record ActPage(String address, String event, Row row, Choices choices, Form form) {}

  private static void all(OpenDesk desk, Visit visit) {
    Optional<Event> event = EventHead.eventOf(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
    } else {
      visit.show("act/acts", WORDS, list(desk, visit, event.get(), ActForm.blank()));
    }
  }

  private static ListPage list(OpenDesk desk, Visit visit, Event event, Form form) {
    Casebook casebook = desk.casebook();
    return new ListPage(
        EventHead.of(event, EventHead.Tab.ACTS, visit.language()),
        casebook.acts().values().stream()
            .filter(act -> act.event().equals(event.id()))
            .map(act -> row(casebook, act, visit.language()))
            .toList(),
        Choices.of(casebook, visit.language()),
        form);
  }

  static Row row(Casebook casebook, Act act, Language language) {
    Claims claims = Claims.of(casebook, language);
    return new Row(
        Address.of("acts", act.id().value()),
        Acts.of(casebook).label(act.type(), language),
        claims.name(act.victim()),
        act.when().map(when -> EdtfWords.of(when, language)).orElse(""),
        act.where(),
        act.status().label(language),
        casebook.involvements().values().stream()
            .filter(one -> one.act().equals(act.id()))
            .map(one -> claims.name(one.who()) + ": " + one.degree().label(language))
            .toList());
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    Optional<Event> event = EventHead.eventOf(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    List<Change> changes = form(desk, form, visit).added(event.get().id());
    if (Recording.take(desk, changes, form, refusing(visit))) {
      visit.goTo(
          Address.of("events", visit.path("id"), "acts"), WORDS.in(visit.language()).get("added"));
    } else {
      visit.showAgain("act/acts", WORDS, list(desk, visit, event.get(), form));
    }
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Act> act = act(desk, visit);
    if (act.isEmpty()) {
      visit.missing();
    } else {
      visit.show("act/act", WORDS, page(desk, visit, act.get(), ActForm.of(act.get())));
    }
  }

  private static void showInvolvement(OpenDesk desk, Visit visit) {
    Optional<Act> act = act(desk, visit);
    if (act.isEmpty()) {
      visit.missing();
    } else {
      visit.show("act/involvement", WORDS, page(desk, visit, act.get(), Form.blank()));
    }
  }

  private static ActPage page(OpenDesk desk, Visit visit, Act act, Form form) {
    EventId event = act.event();
    return new ActPage(
        Address.of("acts", act.id().value()),
        Address.of("events", event.value(), "acts"),
        row(desk.casebook(), act, visit.language()),
        Choices.of(desk.casebook(), visit.language()),
        form);
  }

  private static void correct(OpenDesk desk, Visit visit) throws IOException {
    Optional<Act> act = act(desk, visit);
    if (act.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    List<Change> changes = form(desk, form, visit).corrected(act.get());
    if (Recording.take(desk, changes, form, refusing(visit))) {
      visit.goTo(
          Address.of("events", act.get().event().value(), "acts"),
          WORDS.in(visit.language()).get("corrected"));
    } else {
      visit.showAgain("act/act", WORDS, page(desk, visit, act.get(), form));
    }
  }

  private static void involve(OpenDesk desk, Visit visit) throws IOException {
    Optional<Act> act = act(desk, visit);
    if (act.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    List<Change> changes = form(desk, form, visit).involved(act.get().id());
    if (Recording.take(desk, changes, form, refusing(visit))) {
      visit.goTo(Address.of("acts", visit.path("id")), WORDS.in(visit.language()).get("involved"));
    } else {
      visit.showAgain("act/involvement", WORDS, page(desk, visit, act.get(), form));
    }
  }

  private static ActForm form(OpenDesk desk, Form form, Visit visit) {
    return new ActForm(desk.casebook(), form, refusing(visit), desk.caseFile().today());
  }

  static Text refusing(Visit visit) {
    return CodingWords.MESSAGES.in(visit.language());
  }

  private static Optional<Act> act(OpenDesk desk, Visit visit) {
    return visit
        .id("id", ActId::new)
        .flatMap(id -> Optional.ofNullable(desk.casebook().acts().get(id)));
  }
}
