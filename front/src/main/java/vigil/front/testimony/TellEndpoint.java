package vigil.front.testimony;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.commons.fileupload2.core.FileUploadException;
import vigil.exchange.spool.Spool;
import vigil.front.page.Problem;
import vigil.front.page.Reading;
import vigil.front.serve.Answers;
import vigil.seal.Recipient;
import vigil.seal.number.ReturnNumber;

/**
 * Takes what somebody tells ({@code POST /tell}, {@code multipart/form-data}). Nothing readable
 * touches the disk, and nothing that was sent is logged.
 */
public final class TellEndpoint {
  private final Answers answers;
  private final TellLimits limits;
  private final Spool spool;
  private final Supplier<List<Recipient>> recipients;
  private final Semaphore places;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param recipients the group's keys; empty while no desk has been paired
   */
  public TellEndpoint(
      Answers answers, TellLimits limits, Spool spool, Supplier<List<Recipient>> recipients) {
    this.answers = answers;
    this.limits = limits;
    this.spool = spool;
    this.recipients = recipients;
    this.places = new Semaphore(limits.atOnce());
  }

  /** Takes one testimony. */
  public void post(Context request) throws IOException {
    List<Recipient> group = recipients.get();
    if (answers.isFromAnotherSite(request)) {
      answers.problem(request, Problem.FROM_ANOTHER_SITE);
    } else if (group.isEmpty()) {
      answers.problem(request, Problem.NOT_OPEN_YET);
    } else if (!places.tryAcquire()) {
      answers.problem(request, Problem.BUSY);
    } else {
      try {
        receive(request, group);
      } finally {
        places.release();
      }
    }
  }

  private void receive(Context request, List<Recipient> group) throws IOException {
    Reading reading = answers.reading(request);
    InputStream raw = request.req().getInputStream();
    InputStream body = LimitedInput.of(raw, limits);
    try {
      Parts parts = Parts.of(request.req().getContentType(), body);
      Telling telling = new Telling(limits, group, reading.language());
      ReturnNumber number = ReturnNumber.generate(random);
      Optional<Outcome.NotTaken> notTaken = telling.receive(parts, spool, number::address);
      Outcome told = new Outcome.Told(number);
      answer(request, reading, group, notTaken.map(Outcome.class::cast).orElse(told));
    } catch (Parts.NotAForm e) {
      answers.problem(request, Problem.WRONG_FORM);
    } catch (FileUploadException e) {
      answers.problem(request, Problem.BAD_REQUEST);
    }
    LimitedInput.passOver(raw);
  }

  private void answer(Context request, Reading reading, List<Recipient> group, Outcome outcome) {
    switch (outcome) {
      case Outcome.Told(ReturnNumber number) -> {
        answers.page(
            request, 200, reading, TellForm.told(answers.site(), reading, number.grouped()));
        number.destroy();
      }
      case Outcome.NotTaken notTaken ->
          answers.page(
              request,
              notTaken.reason().status(),
              reading,
              TellForm.again(answers.site(), reading, limits, group, notTaken));
    }
  }
}
