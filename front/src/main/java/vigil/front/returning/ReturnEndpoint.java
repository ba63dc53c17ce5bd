package vigil.front.returning;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.exchange.reply.MailboxRack;
import vigil.front.admission.Verdict;
import vigil.front.admission.VisitGate;
import vigil.front.page.Problem;
import vigil.front.page.Reading;
import vigil.front.returning.MailboxView.Writing;
import vigil.front.serve.Answers;
import vigil.front.testimony.FollowUp;
import vigil.front.testimony.Intake;
import vigil.front.testimony.TellForm;
import vigil.seal.number.ReturnNumber;
import vigil.seal.number.ReturnNumberException;
import vigil.seal.reply.ReplyFile;

/**
 * The conversation of a source with the group. The number is the only key, each request brings it
 * along, and nothing of it outlives the answer. Reading leaves no mark. Numbers are stretched one
 * after the other, a second each, so the gate is asked before, and never about the number.
 */
public final class ReturnEndpoint {
  /** Where POST goes, besides {@link ReturnForm#PATH}. */
  static final String WRITE = ReturnForm.PATH + "/write";

  static final String FILE = ReturnForm.PATH + "/file";
  static final String ERASE = ReturnForm.PATH + "/erase";

  /** Where a script asks which sum to do. */
  static final String WORK = ReturnForm.PATH + "/work";

  /** All addresses that take POST. */
  public static final Set<String> PATHS = Set.of(ReturnForm.PATH, WRITE, FILE, ERASE, WORK);

  private static final String WORK_WANTED = "Work-Wanted";
  private static final String SHORT_FORM = "application/x-www-form-urlencoded";

  /** Which file is wanted, and whether erasing is meant. */
  private static final String PLACE = "file";

  private static final String SURE = "sure";

  private final Answers answers;
  private final Mailbox mailbox;
  private final WritingBack writingBack;
  private final Erasing erasing;
  private final VisitGate gate;
  private final int days;

  /**
   * Answers from the mailboxes that the desk has filled, and leaves what is written for it.
   *
   * @param days how long an answer stays
   */
  public ReturnEndpoint(
      Answers answers, MailboxRack rack, int days, Intake intake, VisitGate gate) {
    this.answers = answers;
    this.mailbox = new Mailbox(Owner::of, rack::read);
    this.writingBack = new WritingBack(new FollowUp(intake), mailbox, gate);
    this.erasing = new Erasing(rack, intake);
    this.gate = gate;
    this.days = days;
  }

  /** Adds the addresses to the routes. */
  public void route(RoutesConfig routes) {
    routes.post(ReturnForm.PATH, request -> admit(request, this::open));
    routes.post(WRITE, request -> admit(request, this::write));
    routes.post(FILE, request -> admit(request, this::file));
    routes.post(ERASE, request -> admit(request, this::erase));
    routes.post(WORK, request -> admit(request, this::work));
  }

  private interface Handling {
    void handle(Context request, Reading reading) throws IOException;
  }

  private void admit(Context request, Handling handling) throws IOException {
    if (answers.isFromAnotherSite(request)) {
      answers.problem(request, Problem.FROM_ANOTHER_SITE);
    } else {
      handling.handle(request, answers.reading(request));
    }
  }

  private void work(Context request, Reading reading) {
    String challenge = gate.challenge();
    if (!challenge.isEmpty()) {
      request.header(WORK_WANTED, challenge);
    }
    request.status(204).header("Content-Language", reading.language().tag());
  }

  /** A field of a short form; a form with parts is never read in this way. */
  private static String field(Context request, String name) {
    @Nullable String type = request.req().getContentType();
    return type == null || !type.startsWith(SHORT_FORM)
        ? ""
        : Objects.requireNonNullElse(request.formParam(name), "");
  }

  private static String typed(Context request) {
    return field(request, FollowUp.NUMBER);
  }

  private static String ticket(Context request) {
    return field(request, TellForm.TICKET);
  }

  /** What is done for somebody who was let in; her next forms carry the paper. */
  private interface Visit {
    void with(Visitor visitor, String paper) throws IOException;
  }

  /** Reads the number, asks the gate, and only then stretches the number. */
  private void visit(Context request, Reading reading, WaitView.Step step, Visit visit)
      throws IOException {
    String typed = typed(request);
    try {
      ReturnNumber number = ReturnNumber.parse(typed);
      VisitGate.Entry entry = gate.enter(ticket(request));
      if (entry.verdict() != Verdict.LET_IN) {
        number.destroy();
        wait(request, reading, step, entry);
        return;
      }
      try (Visitor visitor = new Visitor(number, mailbox.owner(number))) {
        visit.with(visitor, entry.paper());
      }
    } catch (ReturnNumberException slip) {
      again(request, reading, typed, slip);
    }
  }

  /** Shows the form once more that was sent, with what it held. */
  private void wait(Context request, Reading reading, WaitView.Step step, VisitGate.Entry entry) {
    Map<String, String> hidden = new LinkedHashMap<>();
    for (String name : List.of(FollowUp.NUMBER, PLACE, SURE)) {
      hidden.put(name, field(request, name));
    }
    hidden.put(TellForm.TICKET, entry.paper());
    hidden.values().removeIf(String::isEmpty);
    Verdict verdict = entry.verdict();
    answers.comeAgain(request, verdict.comeAgainAfter());
    byte[] html = page(reading).wait(step, verdict, hidden);
    answers.page(request, verdict == Verdict.CROWDED ? 503 : 429, reading, html);
  }

  private MailboxPage page(Reading reading) {
    return new MailboxPage(answers.site(), reading, days);
  }

  private void open(Context request, Reading reading) throws IOException {
    visit(
        request,
        reading,
        WaitView.Step.OPEN,
        (visitor, paper) -> {
          Writing form = writingBack.form(visitor, reading);
          show(request, 200, reading, key(visitor, paper), visitor, form);
        });
  }

  private void again(Context request, Reading reading, String typed, ReturnNumberException slip) {
    answers.page(
        request,
        422,
        reading,
        ReturnForm.again(answers.site(), reading, typed, slip, gate.keep(ticket(request))));
  }

  private static MailboxView.Key key(Visitor visitor, String paper) {
    return new MailboxView.Key(visitor.number(), paper);
  }

  private void show(
      Context request,
      int status,
      Reading reading,
      MailboxView.Key key,
      Visitor visitor,
      Writing form)
      throws IOException {
    Mailbox.Content content = mailbox.open(visitor.owner());
    byte[] html = page(reading).of(key, content, form);
    if (form.sealing().isPresent()) {
      answers.scriptedPage(request, status, reading, html);
    } else {
      answers.page(request, status, reading, html);
    }
  }

  private void show(
      Context request, int status, Reading reading, WritingBack.Source source, Writing form)
      throws IOException {
    show(request, status, reading, source.key(), source.visitor(), form);
  }

  private void write(Context request, Reading reading) throws IOException {
    if (!writingBack.places().take()) {
      answers.problem(request, Problem.BUSY);
      return;
    }
    try {
      receive(request, reading);
    } finally {
      writingBack.places().leave();
    }
    // Nothing of this is in memory any more.
    FollowUp.passOver(request.req().getInputStream());
  }

  private void receive(Context request, Reading reading) throws IOException {
    WritingBack.Source source = writingBack.source(request);
    try (source) {
      FollowUp.Result result = writingBack.receive(request, reading.language(), source);
      switch (result) {
        case FollowUp.Result.Stored _ ->
            show(request, 200, reading, source, writingBack.afterSending());
        case FollowUp.Result.NotTaken notTaken when notTaken.turnedAway() ->
            waitToWrite(request, reading, source, notTaken);
        case FollowUp.Result.NotTaken notTaken ->
            show(request, notTaken.status(), reading, source, writingBack.again(notTaken));
        case FollowUp.Result.Unreadable(Problem problem) -> answers.problem(request, problem);
      }
    } catch (ReturnNumberException slip) {
      again(request, reading, "", slip);
    }
  }

  private void waitToWrite(
      Context request,
      Reading reading,
      WritingBack.Source source,
      FollowUp.Result.NotTaken notTaken) {
    Writing form = writingBack.again(notTaken);
    answers.comeAgain(request, notTaken.comeAgainAfter());
    answers.page(
        request,
        notTaken.status(),
        reading,
        page(reading).waitToWrite(source.key(), notTaken.complaint(), form));
  }

  private void file(Context request, Reading reading) throws IOException {
    visit(request, reading, WaitView.Step.FILE, (visitor, _) -> file(request, visitor));
  }

  private void file(Context request, Visitor visitor) throws IOException {
    Optional<ReplyFile> file =
        Attached.at(field(request, PLACE), mailbox.open(visitor.owner()).replies());
    if (file.isPresent()) {
      Attached.send(request, file.get());
    } else {
      answers.problem(request, Problem.NOT_FOUND);
    }
  }

  private void erase(Context request, Reading reading) throws IOException {
    if (field(request, SURE).isEmpty()) {
      askWhetherToErase(request, reading);
      return;
    }
    visit(
        request,
        reading,
        WaitView.Step.ERASE,
        (visitor, _) -> {
          boolean told = erasing.erase(visitor.owner(), reading.language());
          answers.page(request, 200, reading, page(reading).erased(told));
        });
  }

  /** Costs nothing, so no pass is used up for it: the next form carries it on. */
  private void askWhetherToErase(Context request, Reading reading) {
    String typed = typed(request);
    try {
      ReturnNumber number = ReturnNumber.parse(typed);
      MailboxView.Key key = new MailboxView.Key(number.grouped(), gate.keep(ticket(request)));
      answers.page(request, 200, reading, page(reading).erase(key));
      number.destroy();
    } catch (ReturnNumberException slip) {
      again(request, reading, typed, slip);
    }
  }
}
