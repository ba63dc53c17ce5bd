package vigil.desk.coding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.id.StatementId;
import vigil.core.language.Text;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Reliability;
import vigil.desk.claim.Claims;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** Statements that come from no testimony, and corrections of all. */
public final class StatementPages {
  private static final String TEMPLATE = "coding/statement";

  private StatementPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/events/{id}/statements", StatementPages::blank)
        .post("/events/{id}/statements", StatementPages::record)
        .get("/statements/{id}", StatementPages::show)
        .post("/statements/{id}", StatementPages::correct)
        .post("/statements/{id}/consent", StatementPages::changeConsent)
        .get("/statements/{id}/reliability", StatementPages::show)
        .post("/statements/{id}/reliability", StatementPages::judge)
        .get("/statements/{id}/erase", StatementPages::show)
        .post("/statements/{id}/erase", StatementPages::erase);
  }

  private static void blank(OpenDesk desk, Visit visit) {
    Form form = StatementForm.blank().filled("event", visit.path("id"));
    visit.show(TEMPLATE, CodingWords.MESSAGES, page(desk, visit, form, Optional.empty()));
  }

  private static void record(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Text words = CodingWords.MESSAGES.in(visit.language());
    List<Change> changes =
        new StatementForm(desk.casebook(), form, words, desk.caseFile().today())
            .recorded(UnaryOperator.identity());
    if (Recording.take(desk, changes, form, words)) {
      visit.goTo(Address.of("events", event(changes)), words.get("statement.recorded"));
    } else {
      visit.showAgain(TEMPLATE, CodingWords.MESSAGES, page(desk, visit, form, Optional.empty()));
    }
  }

  private static String event(List<Change> changes) {
    return changes.getLast() instanceof Change.StatementRecorded(Statement statement)
        ? statement.event().value()
        : "";
  }

  private static void show(OpenDesk desk, Visit visit) throws IOException {
    Optional<Statement> statement = statement(desk, visit);
    if (statement.isEmpty()) {
      visit.missing();
      return;
    }
    visit.show(
        TEMPLATE,
        CodingWords.MESSAGES,
        page(desk, visit, StatementForm.of(statement.get()), statement));
  }

  private static void correct(OpenDesk desk, Visit visit) throws IOException {
    Optional<Statement> statement = statement(desk, visit);
    if (statement.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = CodingWords.MESSAGES.in(visit.language());
    List<Change> changes =
        new StatementForm(desk.casebook(), form, words, desk.caseFile().today())
            .corrected(statement.get());
    if (Recording.take(desk, changes, form, words)) {
      visit.goTo(back(statement.get()), words.get("statement.corrected", statement.get().id()));
    } else {
      visit.showAgain(TEMPLATE, CodingWords.MESSAGES, page(desk, visit, form, statement));
    }
  }

  private static void changeConsent(OpenDesk desk, Visit visit) throws IOException {
    Optional<Statement> statement = statement(desk, visit);
    Optional<Consent> consent = Consent.of(visit.form().value("consent"));
    if (statement.isEmpty() || consent.isEmpty()) {
      visit.missing();
      return;
    }
    if (consent.get() != statement.get().consent()) {
      desk.record(new Change.ConsentChanged(statement.get().id(), consent.get()));
    }
    visit.goTo(
        back(statement.get()),
        CodingWords.MESSAGES
            .in(visit.language())
            .get("consent.changed", statement.get().id(), consent.get().label(visit.language())));
  }

  /** Of somebody who may judge what others wrote down, and nothing else of it. */
  private static void judge(OpenDesk desk, Visit visit) throws IOException {
    Optional<Statement> statement = statement(desk, visit);
    Optional<Reliability> reliability = Reliability.of(visit.form().value("reliability"));
    if (statement.isEmpty() || reliability.isEmpty()) {
      visit.missing();
      return;
    }
    if (reliability.get() != statement.get().reliability()) {
      Statement judged = statement.get().toDraft().reliability(reliability.get()).build();
      desk.record(new Change.StatementCorrected(judged));
    }
    visit.goTo(
        back(statement.get()),
        CodingWords.MESSAGES.in(visit.language()).get("statement.corrected", statement.get().id()));
  }

  private static void erase(OpenDesk desk, Visit visit) throws IOException {
    Optional<Statement> statement = statement(desk, visit);
    Text words = CodingWords.MESSAGES.in(visit.language());
    if (statement.isEmpty()) {
      visit.missing();
      return;
    }
    if (visit.form().value("sure").isEmpty()) {
      Form form = StatementForm.of(statement.get());
      form.refuse("sure", words.get("refused.not-sure"));
      visit.showAgain(TEMPLATE, CodingWords.MESSAGES, page(desk, visit, form, statement));
      return;
    }
    desk.record(new Change.Erased(new ErasableItem.StatementWords(statement.get().id())));
    visit.goTo(back(statement.get()), words.get("statement.erased", statement.get().id()));
  }

  private static StatementPage page(
      OpenDesk desk, Visit visit, Form form, Optional<Statement> before) {
    Claims claims = Claims.of(desk.casebook(), visit.language());
    return new StatementPage(
        before
            .map(statement -> Claims.address(statement.id()))
            .orElseGet(() -> Address.of("events", visit.path("id"), "statements")),
        form,
        Choices.of(desk.casebook(), form, visit.language()),
        before.map(claims::of),
        before.map(StatementPages::back).orElseGet(() -> Address.of("events", visit.path("id"))));
  }

  private static String back(Statement statement) {
    EventId event = statement.event();
    return Address.of("events", event.value()) + "#" + statement.id();
  }

  private static Optional<Statement> statement(OpenDesk desk, Visit visit) {
    return visit
        .id("id", StatementId::new)
        .flatMap(id -> Optional.ofNullable(desk.casebook().statements().get(id)));
  }
}
