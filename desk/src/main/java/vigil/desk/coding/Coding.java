package vigil.desk.coding;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.casebook.Passage;
import vigil.casebook.Statement;
import vigil.core.id.StatementId;
import vigil.core.language.Text;
import vigil.desk.claim.Claims;
import vigil.desk.draft.Draft;
import vigil.desk.guard.DeskGuard;
import vigil.desk.page.Direction;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.passage.Mark;
import vigil.desk.passage.MarkedText;
import vigil.desk.passage.Occurrences;
import vigil.desk.unlock.OpenDesk;

/** Coding statements from a text, whatever text it is: one request. */
final class Coding {
  private static final String PANE_ONLY = "pane";
  private static final int NOTHING_TO_SAY = HttpStatus.NO_CONTENT.getCode();

  private final OpenDesk desk;
  private final Visit visit;
  private final Coded coded;
  private final Text words;
  private Optional<String> restored = Optional.empty();
  private Optional<Passage> place = Optional.empty();
  private boolean refused;

  Coding(OpenDesk desk, Visit visit, Coded coded) {
    this.desk = desk;
    this.visit = visit;
    this.coded = coded;
    this.words = CodingWords.MESSAGES.in(visit.language());
  }

  /** Shows the page with what was typed before, or with what is likely. */
  void begin() throws IOException {
    Optional<Draft> draft = draft();
    restored = draft.map(Draft::by);
    Form form = draft.isPresent() ? Form.of(draft.get().fields()) : blank();
    place = PlaceField.read(form, words, coded.text());
    new Looking(form, words, desk.caseFile().today()).ask();
    coded.show(this, form);
  }

  /** A statement of this text may be named by the number that is shown behind its place. */
  private Form sent() {
    Form form = visit.form();
    List<Statement> statements = statements();
    form.given(Derives.TYPED)
        .filter(typed -> typed.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .filter(number -> number >= 1 && number <= statements.size())
        .ifPresent(number -> form.filled(Derives.TYPED, statements.get(number - 1).id().value()));
    return form;
  }

  /** Records the statement, or shows the page again with what is wrong. */
  void record() throws IOException {
    Form form = sent();
    Optional<StatementId> begun = FreshIds.begun(form.value(StatementForm.BEGUN));
    if (begun.filter(this::isRecorded).isPresent()) {
      recorded(begun.get());
      return;
    }
    place = PlaceField.read(form, words, coded.text());
    List<Change> changes =
        new StatementForm(desk.casebook(), form, words, desk.caseFile().today())
            .recorded(draft -> coded.coded(draft).passage(place));
    if (Recording.take(desk, changes, form, words)) {
      begun.ifPresent(this::end);
      recorded(((Change.StatementRecorded) changes.getLast()).entry().id());
    } else {
      keep(form);
      refused = true;
      coded.show(this, form);
    }
  }

  /** Asks what the marked words say; a script that asks gets the form alone. */
  void look() throws IOException {
    Form form = sent();
    place = Passage.of(form.value(PlaceField.FIELD));
    boolean searched = place.isEmpty();
    if (searched) {
      place = PlaceField.read(form, words, coded.text());
    }
    new Looking(form, words, desk.caseFile().today()).look();
    keep(form);
    if (form.given(PANE_ONLY).isPresent()) {
      if (searched) {
        coded.shown();
      }
      visit.show("coding/draft", CodingWords.MESSAGES, pane(form));
    } else {
      coded.show(this, form);
    }
  }

  /** Keeps what is being typed; for scripts, which show nothing of the answer. */
  void keep() throws IOException {
    visit.context().status(keep(visit.form()) ? NOTHING_TO_SAY : HttpStatus.CONFLICT.getCode());
  }

  private boolean keep(Form form) throws IOException {
    Optional<StatementId> begun = FreshIds.begun(form.value(StatementForm.BEGUN));
    if (begun.isEmpty() || isRecorded(begun.get())) {
      return false;
    }
    Map<String, List<String>> fields = new LinkedHashMap<>(form.all());
    fields.remove(PANE_ONLY);
    fields.remove(Looking.TAKE);
    return desk.drafts().keep(new Draft(coded.address(), begun.get(), desk.staff(), fields));
  }

  /** Throws away what was typed. */
  void forget() throws IOException {
    Optional<StatementId> begun = FreshIds.begun(visit.form().value(StatementForm.BEGUN));
    if (begun.isPresent()) {
      desk.drafts().end(begun.get());
    }
    visit.goTo(coded.address(), words.get("draft.thrown-away"));
  }

  private boolean isRecorded(StatementId statement) {
    return desk.casebook().statements().containsKey(statement);
  }

  private void end(StatementId statement) {
    try {
      desk.drafts().end(statement);
    } catch (IOException theDiskTakesNothing) {
      // It is recorded, and what is recorded is not shown as a draft again.
    }
  }

  private void recorded(StatementId statement) {
    visit.goTo(coded.address() + "#" + statement, words.get("statement.recorded"));
  }

  private Optional<Draft> draft() {
    return desk.drafts().of(coded.address()).filter(draft -> !isRecorded(draft.statement()));
  }

  /** A form with what is likely: source, event and day of the statement before. */
  private Form blank() throws IOException {
    Form form =
        StatementForm.blank()
            .filled(StatementForm.BEGUN, FreshIds.statement(desk.casebook()).value());
    lastEvent().ifPresent(event -> form.filled("event", event));
    List<Statement> before = statements();
    if (before.isEmpty()) {
      return coded.begun(form);
    }
    Statement last = before.getLast();
    return form.filled("source", last.source().value())
        .filled("event", last.event().value())
        .filled("said_on", last.saidOn().toString());
  }

  /** The event that was coded last is the likeliest one to be coded next. */
  private Optional<String> lastEvent() {
    return desk.casebook().statements().values().stream()
        .reduce((_, later) -> later)
        .map(statement -> statement.event().value())
        .or(() ->
            Optional.of(desk.casebook().events().keySet())
                .filter(events -> events.size() == 1)
                .map(events -> events.iterator().next().value()));
  }

  private List<Statement> statements() {
    return desk.casebook().statements().values().stream().filter(coded::isOf).toList();
  }

  private Pane pane(Form form) {
    Looking looking = new Looking(form, words, desk.caseFile().today());
    return new Pane(
        coded.address(),
        form.value(StatementForm.BEGUN),
        place
            .map(_ -> form.given(PlaceField.MARKED).orElseGet(() -> form.value("words")))
            .orElse(""),
        form,
        Choices.of(desk.casebook(), form, visit.language()),
        looking.quantities(),
        looking.dates("said_on"),
        looking.dates("when"),
        new Pane.Kept(restored, desk.drafts().isUnreadable()));
  }

  /** A statement and where its words stand. */
  private record Placed(Statement statement, Optional<Passage> at) {}

  /** The text and what is coded from it. */
  CodedText text(String lang, String text, Form form) {
    List<Placed> placed =
        statements().stream()
            .map(statement -> new Placed(statement, place(statement, text)))
            .toList();
    return new CodedText(lang, Direction.of(text), marked(text, placed), pane(form), cards(placed));
  }

  private MarkedText marked(String text, List<Placed> placed) {
    List<Mark> marks = new ArrayList<>();
    int number = 1;
    for (Placed one : placed) {
      int shown = number++;
      one.at().ifPresent(at -> marks.add(new Mark(one.statement().id().value(), shown, at)));
    }
    place.ifPresent(found -> marks.add(new Mark("draft", 0, found)));
    return MarkedText.of(text, marks);
  }

  /** In the order in which they were coded. */
  private List<Card> cards(List<Placed> placed) {
    Claims claims = Claims.of(desk.casebook(), visit.language());
    List<Card> cards = new ArrayList<>();
    for (Placed one : placed) {
      cards.add(new Card(cards.size() + 1, claims.of(one.statement()), one.at().isPresent()));
    }
    return cards;
  }

  /** As it was marked; of a statement that is older than marking, where its words stand. */
  private static Optional<Passage> place(Statement statement, String text) {
    return statement
        .passage()
        .filter(marked -> Occurrences.isIn(text, marked))
        .or(() -> {
          List<Passage> found = Occurrences.of(text, statement.words());
          return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        });
  }

  /** Shows a page, which may ask this desk while somebody types. */
  void show(String template, Object page) {
    DeskGuard.allowAsking(visit.context());
    if (refused) {
      visit.showAgain(template, CodingWords.MESSAGES, page);
    } else {
      visit.show(template, CodingWords.MESSAGES, page);
    }
  }
}
