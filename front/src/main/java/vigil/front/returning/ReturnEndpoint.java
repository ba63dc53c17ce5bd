package vigil.front.returning;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.spool.Spool;
import vigil.front.page.Problem;
import vigil.front.page.Reading;
import vigil.front.serve.Answers;
import vigil.front.testimony.FollowUp;
import vigil.front.testimony.TellLimits;
import vigil.seal.Recipient;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.ReturnNumber;
import vigil.seal.number.ReturnNumberException;
import vigil.seal.reply.ReplyFile;

/**
 * The conversation of a source with the group. The number is the only key, each request brings it
 * along, and nothing of it outlives the answer. Reading leaves no mark.
 */
public final class ReturnEndpoint {
  /** Where POST goes, besides {@link ReturnForm#PATH}. */
  static final String WRITE = ReturnForm.PATH + "/write";

  static final String FILE = ReturnForm.PATH + "/file";
  static final String ERASE = ReturnForm.PATH + "/erase";

  /** All addresses that take POST. */
  public static final Set<String> PATHS = Set.of(ReturnForm.PATH, WRITE, FILE, ERASE);

  /**
   * Numbers are stretched one after the other, a second each; who would wait longer is asked to
   * come again.
   */
  private static final int WAITING = 12;

  private final Answers answers;
  private final Mailbox mailbox;
  private final FollowUp followUp;
  private final Erasing erasing;
  private final int days;
  private final Semaphore places = new Semaphore(WAITING);

  /**
   * Answers from the mailboxes that the desk has filled, and leaves what is written for it.
   *
   * @param days how long an answer stays
   * @param recipients the group's keys; empty while no desk has been paired
   */
  public ReturnEndpoint(
      Answers answers,
      MailboxRack rack,
      int days,
      TellLimits limits,
      Spool spool,
      Supplier<List<Recipient>> recipients) {
    this.answers = answers;
    this.mailbox = new Mailbox(Owner::of, rack::read);
    this.followUp = new FollowUp(limits, spool, recipients);
    this.erasing = new Erasing(rack, spool, recipients);
    this.days = days;
  }

  /** Adds the addresses to the routes. */
  public void route(RoutesConfig routes) {
    routes.post(ReturnForm.PATH, request -> admit(request, this::open));
    routes.post(WRITE, request -> admit(request, this::write));
    routes.post(FILE, request -> admit(request, this::file));
    routes.post(ERASE, request -> admit(request, this::erase));
  }

  private interface Handling {
    void handle(Context request, Reading reading) throws IOException;
  }

  private void admit(Context request, Handling handling) throws IOException {
    if (answers.isFromAnotherSite(request)) {
      answers.problem(request, Problem.FROM_ANOTHER_SITE);
    } else if (!places.tryAcquire()) {
      answers.problem(request, Problem.BUSY);
    } else {
      try {
        handling.handle(request, answers.reading(request));
      } finally {
        places.release();
      }
    }
  }

  private static String typed(Context request) {
    return Objects.requireNonNullElse(request.formParam(FollowUp.NUMBER), "");
  }

  /** Somebody who came back; closing it forgets the number. */
  private final class Visitor implements AutoCloseable {
    private final ReturnNumber number;
    private final Owner owner;

    Visitor(String typed) {
      number = ReturnNumber.parse(typed);
      owner = mailbox.owner(number);
    }

    @Override
    public void close() {
      owner.close();
      number.destroy();
    }
  }

  private void open(Context request, Reading reading) throws IOException {
    String typed = typed(request);
    try (Visitor visitor = new Visitor(typed)) {
      show(request, 200, reading, visitor, Writing.BLANK);
    } catch (ReturnNumberException slip) {
      again(request, reading, typed, slip);
    }
  }

  private void again(Context request, Reading reading, String typed, ReturnNumberException slip) {
    answers.page(request, 422, reading, ReturnForm.again(answers.site(), reading, typed, slip));
  }

  /** What the form to write back is to say. */
  record Writing(boolean sent, String words, Optional<String> complaint) {
    static final Writing BLANK = new Writing(false, "", Optional.empty());
    static final Writing SENT = new Writing(true, "", Optional.empty());
  }

  private void show(Context request, int status, Reading reading, Visitor visitor, Writing writing)
      throws IOException {
    Mailbox.Content content = mailbox.open(visitor.owner);
    MailboxView.Writing form =
        new MailboxView.Writing(
            followUp.limits(), writing.sent(), writing.words(), writing.complaint());
    answers.page(
        request,
        status,
        reading,
        new MailboxPage(answers.site(), reading, days).of(visitor.number.grouped(), content, form));
  }

  private void write(Context request, Reading reading) throws IOException {
    Correspondent correspondent = new Correspondent();
    try (correspondent) {
      FollowUp.Result result =
          followUp.receive(
              request.req().getContentType(),
              request.req().getInputStream(),
              reading.language(),
              correspondent);
      switch (result) {
        case FollowUp.Result.Stored _ ->
            show(request, 200, reading, correspondent.visitor(), Writing.SENT);
        case FollowUp.Result.NotTaken(int status, String words, String complaint) ->
            show(
                request,
                status,
                reading,
                correspondent.visitor(),
                new Writing(false, words, Optional.of(complaint)));
        case FollowUp.Result.Unreadable(Problem problem) -> answers.problem(request, problem);
      }
    } catch (ReturnNumberException slip) {
      again(request, reading, "", slip);
    }
  }

  /** Learns in the middle of a form who sends it. */
  private final class Correspondent implements Function<String, MailboxAddress>, AutoCloseable {
    private Optional<Visitor> visitor = Optional.empty();

    @Override
    public MailboxAddress apply(String typed) {
      visitor = Optional.of(new Visitor(typed));
      return visitor().owner.address();
    }

    Visitor visitor() {
      return visitor.orElseThrow();
    }

    @Override
    public void close() {
      visitor.ifPresent(Visitor::close);
    }
  }

  private void file(Context request, Reading reading) throws IOException {
    String typed = typed(request);
    try (Visitor visitor = new Visitor(typed)) {
      List<ReplyFile> files =
          mailbox.open(visitor.owner).replies().stream()
              .flatMap(reply -> reply.files().stream())
              .toList();
      String place = Objects.requireNonNullElse(request.formParam("file"), "");
      if (place.matches("\\d{1,4}") && Integer.parseInt(place) < files.size()) {
        send(request, files.get(Integer.parseInt(place)));
      } else {
        answers.problem(request, Problem.NOT_FOUND);
      }
    } catch (ReturnNumberException slip) {
      again(request, reading, typed, slip);
    }
  }

  /** RFC 6266 with the name encoded as RFC 8187 says. Never shown in the page. */
  private static void send(Context request, ReplyFile file) {
    String name = URLEncoder.encode(file.name(), UTF_8).replace("+", "%20").replace("*", "%2A");
    request
        .contentType("application/octet-stream")
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .result(file.content());
  }

  private void erase(Context request, Reading reading) throws IOException {
    String typed = typed(request);
    MailboxPage page = new MailboxPage(answers.site(), reading, days);
    try {
      if (request.formParam("sure") == null) {
        ReturnNumber number = ReturnNumber.parse(typed);
        answers.page(request, 200, reading, page.erase(number.grouped()));
        number.destroy();
        return;
      }
      try (Visitor visitor = new Visitor(typed)) {
        boolean told = erasing.erase(visitor.owner, reading.language());
        answers.page(request, 200, reading, page.erased(told));
      }
    } catch (ReturnNumberException slip) {
      again(request, reading, typed, slip);
    }
  }
}
