package vigil.front.testimony;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadException;
import vigil.exchange.form.Parts;
import vigil.exchange.spool.Allowance;
import vigil.front.admission.FormGate;
import vigil.front.admission.Verdict;
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
  private final Intake intake;
  private final FormGate gate;
  private final Places places;
  private final SecureRandom random = new SecureRandom();

  /** Takes what the gate lets in. */
  public TellEndpoint(Answers answers, Intake intake, FormGate gate) {
    this.answers = answers;
    this.intake = intake;
    this.gate = gate;
    this.places = new Places(intake.limits().atOnce());
  }

  /** Takes one testimony. */
  public void post(Context request) throws IOException {
    List<Recipient> group = intake.recipients().get();
    if (answers.isFromAnotherSite(request)) {
      answers.problem(request, Problem.FROM_ANOTHER_SITE);
    } else if (group.isEmpty()) {
      answers.problem(request, Problem.NOT_OPEN_YET);
    } else if (!places.take()) {
      answers.problem(request, Problem.BUSY);
    } else {
      try {
        receive(request, group);
      } finally {
        places.leave();
      }
      // Nothing of this is in memory any more.
      LimitedInput.passOver(request.req().getInputStream());
    }
  }

  private void receive(Context request, List<Recipient> group) throws IOException {
    Reading reading = answers.reading(request);
    InputStream body = LimitedInput.of(request.req().getInputStream(), intake.limits());
    try {
      Parts parts = Parts.of(request.req().getContentType(), body);
      Telling telling = new Telling(intake.limits(), group, reading.language());
      Entrance entrance = new Entrance(request.req().getContentLengthLong());
      ReturnNumber number = ReturnNumber.generate(random);
      try {
        Optional<NotTaken> notTaken =
            telling.receive(parts, intake.spool(), entrance, number::address);
        if (notTaken.isPresent()) {
          TellView.Terms terms =
              new TellView.Terms(intake.limits(), group, gate.ticket(entrance.shown));
          again(request, reading, terms, notTaken.get());
        } else {
          told(request, reading, number);
        }
      } finally {
        number.destroy();
      }
    } catch (Parts.NotAForm e) {
      answers.problem(request, Problem.WRONG_FORM);
    } catch (FileUploadException e) {
      answers.problem(request, Problem.BAD_REQUEST);
    }
  }

  /** Asks the gate about one form. */
  private final class Entrance implements Door {
    private final long announcedBytes;
    private String shown = "";

    /**
     * @param announcedBytes the form's length; -1 when it is not known
     */
    Entrance(long announcedBytes) {
      this.announcedBytes = announcedBytes;
    }

    @Override
    public Verdict enter(String ticket) {
      shown = ticket;
      return gate.enter(ticket, announcedBytes);
    }

    @Override
    public Allowance allowance() {
      return gate.quota().share();
    }
  }

  private void told(Context request, Reading reading, ReturnNumber number) {
    answers.page(request, 200, reading, TellForm.told(answers.site(), reading, number.grouped()));
  }

  private void again(Context request, Reading reading, TellView.Terms terms, NotTaken notTaken) {
    answers.comeAgain(request, notTaken.reason().comeAgainAfter());
    answers.page(
        request,
        notTaken.reason().status(),
        reading,
        TellForm.again(answers.site(), reading, terms, notTaken));
  }
}
