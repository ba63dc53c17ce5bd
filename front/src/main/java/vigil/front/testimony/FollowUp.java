package vigil.front.testimony;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.exchange.form.Part;
import vigil.exchange.form.Parts;
import vigil.front.page.Problem;
import vigil.seal.Recipient;
import vigil.seal.number.MailboxAddress;

/**
 * Takes what somebody adds who came back with a number, and whose device does not seal it. From
 * outside it is an envelope like any other; the desk finds inside which conversation it belongs to.
 */
public final class FollowUp {
  /** The form field with the number; the first of the form. */
  public static final String NUMBER = "number";

  private static final int NUMBER_BYTES = 512;

  private final Intake intake;

  /** Leaves what is written where testimony goes. */
  public FollowUp(Intake intake) {
    this.intake = intake;
  }

  /** Whoever writes, as the form says it bit by bit. What these throw comes out of receiving. */
  public interface Writer extends Door {
    /** The number as it was sent. Cheap. */
    void comesWith(String number);

    /** The mailbox's address; asked for only when all of it has arrived. Slow. */
    MailboxAddress address();
  }

  /** What became of it. */
  public sealed interface Result {
    /** It is sealed and stored. */
    record Stored() implements Result {}

    /**
     * It was not taken, and nothing of it is stored.
     *
     * @param status the HTTP status code of the page that says so
     * @param words what was written, so that it is not lost
     * @param complaint why, in words
     * @param turnedAway whether that was before anything was done with the number
     * @param comeAgainAfter after how long it makes sense to try again; zero when not known
     */
    record NotTaken(
        int status, String words, String complaint, boolean turnedAway, Duration comeAgainAfter)
        implements Result {
      /** What was written is told to nobody but its writer. */
      @Override
      public String toString() {
        return "NotTaken[" + status + ", redacted]";
      }
    }

    /** It could not be read as a form, or there is nobody to seal it to yet. */
    record Unreadable(Problem problem) implements Result {}
  }

  /** What one message may hold. */
  public TellLimits limits() {
    return intake.limits();
  }

  /**
   * What a page needs on which the owner of a mailbox seals by herself; nothing while there is
   * nobody to seal to.
   */
  public Optional<DeviceSealing> sealedBy(MailboxAddress owner, Language language) {
    return Optional.of(intake.recipients().get())
        .filter(group -> !group.isEmpty())
        .map(group ->
            new DeviceSealing(TellForm.text(language), intake.limits(), group, Optional.of(owner)));
  }

  /**
   * Reads the form and stores it sealed.
   *
   * @param contentType the request's Content-Type
   * @param body not closed
   * @param language of the page it was written on
   * @throws IOException when it does not arrive whole or cannot be stored; nothing is left behind
   */
  public Result receive(
      @Nullable String contentType, InputStream body, Language language, Writer writer)
      throws IOException {
    List<Recipient> group = intake.recipients().get();
    if (group.isEmpty()) {
      return new Result.Unreadable(Problem.NOT_OPEN_YET);
    }
    Telling telling = new Telling(intake.limits(), group, language);
    return receive(
        contentType,
        LimitedInput.of(body, intake.limits()),
        parts ->
            telling
                .receive(parts, intake.spool(), writer, writer::address)
                .map(notTaken -> notTaken(notTaken, language))
                .orElse(new Result.Stored()),
        writer);
  }

  /** Reads the rest of a form that nobody needs any more, so that a browser shows the answer. */
  public static void passOver(InputStream body) throws IOException {
    LimitedInput.passOver(body);
  }

  private interface Rest {
    Result receive(Parts parts) throws IOException;
  }

  private static Result receive(
      @Nullable String contentType, LimitedInput body, Rest rest, Writer writer)
      throws IOException {
    try {
      Parts parts = Parts.of(contentType, body);
      Optional<Part> first = parts.next().filter(part -> part.field().equals(NUMBER));
      if (first.isEmpty()) {
        return new Result.Unreadable(Problem.WRONG_FORM);
      }
      byte[] number = first.get().content().readNBytes(NUMBER_BYTES);
      writer.comesWith(new String(number, StandardCharsets.UTF_8));
      return rest.receive(parts);
    } catch (Parts.NotAForm e) {
      return new Result.Unreadable(Problem.WRONG_FORM);
    } catch (FileUploadException e) {
      return new Result.Unreadable(Problem.BAD_REQUEST);
    }
  }

  private Result notTaken(NotTaken notTaken, Language language) {
    NotTaken.Reason reason = notTaken.reason();
    return new Result.NotTaken(
        reason.status(),
        notTaken.words(),
        TellForm.complaint(language, reason, intake.limits()),
        reason.isAtTheGate(),
        reason.comeAgainAfter());
  }
}
