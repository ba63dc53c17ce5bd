package vigil.front.returning;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import vigil.exchange.reply.ReplyBox;
import vigil.front.page.Problem;
import vigil.front.page.Reading;
import vigil.front.serve.Answers;
import vigil.seal.number.ReturnNumber;
import vigil.seal.number.ReturnNumberException;

/**
 * Lets a source read its replies ({@code POST /return}). The number is the only key, and nothing of
 * it outlives the answer.
 */
public final class ReturnEndpoint {
  /**
   * Numbers are stretched one after the other, a second each; who would wait longer is asked to
   * come again.
   */
  private static final int WAITING = 12;

  private final Answers answers;
  private final Mailbox mailbox;
  private final Semaphore places = new Semaphore(WAITING);

  /** Answers from the replies that the desk has sent. */
  public ReturnEndpoint(Answers answers, ReplyBox replies) {
    this.answers = answers;
    this.mailbox = new Mailbox(replies);
  }

  /** Opens one mailbox. */
  public void post(Context request) throws IOException {
    if (answers.isFromAnotherSite(request)) {
      answers.problem(request, Problem.FROM_ANOTHER_SITE);
    } else if (!places.tryAcquire()) {
      answers.problem(request, Problem.BUSY);
    } else {
      try {
        answer(request);
      } finally {
        places.release();
      }
    }
  }

  private void answer(Context request) throws IOException {
    Reading reading = answers.reading(request);
    String typed = Objects.requireNonNullElse(request.formParam(ReturnForm.NUMBER), "");
    try {
      ReturnNumber number = ReturnNumber.parse(typed);
      Mailbox.Content content = mailbox.open(number);
      number.destroy();
      answers.page(request, 200, reading, ReturnForm.mailbox(answers.site(), reading, content));
    } catch (ReturnNumberException slip) {
      answers.page(request, 422, reading, ReturnForm.again(answers.site(), reading, typed, slip));
    }
  }
}
