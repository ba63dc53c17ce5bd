package vigil.desk.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Act;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.claim.Acts;
import vigil.desk.claim.Claim;
import vigil.desk.claim.Claims;
import vigil.desk.event.EventHead;
import vigil.desk.page.Address;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.timeline.Timeline.Line;
import vigil.desk.timeline.Timeline.Row;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** The timeline of an event. */
public final class TimelinePage {
  private static final Messages WORDS = Messages.of(TimelinePage.class);

  /** More rows than these are no picture any more. */
  private static final int MOST = 400;

  private TimelinePage() {}

  /** Hangs it up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get("/events/{id}/timeline", TimelinePage::show);
  }

  /** What is drawn, before the scale is known. */
  private record Dated(Option what, String more, Optional<Edtf> happened, Optional<Edtf> said) {}

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Event> event = EventHead.eventOf(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
      return;
    }
    visit.show(
        "timeline/timeline",
        WORDS,
        timeline(desk.casebook(), event.get(), WORDS.in(visit.language())));
  }

  private static Timeline timeline(Casebook casebook, Event event, Text words) {
    Language language = words.language();
    List<Dated> all = dated(casebook, event, words);
    List<Dated> shown = all.stream().limit(MOST).toList();
    Scale happened = Scale.of(shown.stream().flatMap(one -> one.happened().stream()).toList());
    Scale said = Scale.of(shown.stream().flatMap(one -> one.said().stream()).toList());
    return new Timeline(
        EventHead.of(event, EventHead.Tab.TIMELINE, language),
        happened.ticks(language),
        said.ticks(language),
        shown.stream()
            .map(one ->
                new Row(
                    one.what(),
                    one.more(),
                    one.happened().map(date -> happened.line(date, language)).orElse(Line.NOTHING),
                    one.said().map(date -> said.line(date, language)).orElse(Line.NOTHING)))
            .toList(),
        all.size() - shown.size());
  }

  /** The event first, then in the order of when it happened and when it was said. */
  private static List<Dated> dated(Casebook casebook, Event event, Text words) {
    Claims claims = Claims.of(casebook, words.language());
    List<Dated> dated = new ArrayList<>();
    casebook.statements().values().stream()
        .filter(statement -> statement.event().equals(event.id()) && !statement.isWithdrawn())
        .map(statement -> dated(statement, claims))
        .forEach(dated::add);
    casebook.acts().values().stream()
        .filter(act -> act.event().equals(event.id()))
        .map(act -> dated(act, casebook, claims, words.language()))
        .forEach(dated::add);
    dated.sort(
        Comparator.comparing((Dated one) -> one.happened().orElse(event.when()))
            .thenComparing(one -> one.said().orElse(event.when())));
    dated.addFirst(
        new Dated(
            new Option(Address.of("events", event.id().value()), words.get("event")),
            "",
            Optional.of(event.when()),
            Optional.empty()));
    return dated;
  }

  private static Dated dated(Act act, Casebook casebook, Claims claims, Language language) {
    return new Dated(
        new Option(
            Address.of("acts", act.id().value()),
            Acts.of(casebook).label(act.type(), language) + ": " + claims.name(act.victim())),
        act.status().label(language),
        act.when(),
        Optional.empty());
  }

  private static Dated dated(Statement statement, Claims claims) {
    Claim claim = claims.of(statement);
    return new Dated(
        new Option(claim.address(), claim.act() + ": " + claims.said(statement)),
        claim.who(),
        statement.when(),
        Optional.of(statement.saidOn()));
  }
}
