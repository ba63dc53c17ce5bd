package vigil.front.testimony;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.exchange.spool.Spool;
import vigil.front.page.Problem;
import vigil.seal.Recipient;
import vigil.seal.number.MailboxAddress;

/**
 * Takes what somebody adds who came back with a number. From outside it is an envelope like any
 * other; the desk finds inside which conversation it belongs to.
 */
public final class FollowUp {
  /** The form field with the number; the first of the form. */
  public static final String NUMBER = "number";

  private static final int NUMBER_BYTES = 512;

  private final TellLimits limits;
  private final Spool spool;
  private final Supplier<List<Recipient>> recipients;

  /**
   * @param recipients the group's keys; empty while no desk has been paired
   */
  public FollowUp(TellLimits limits, Spool spool, Supplier<List<Recipient>> recipients) {
    this.limits = limits;
    this.spool = spool;
    this.recipients = recipients;
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
     */
    record NotTaken(int status, String words, String complaint) implements Result {
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
    return limits;
  }

  /**
   * Reads the form to its end and stores it sealed.
   *
   * @param contentType the request's Content-Type
   * @param body not closed
   * @param language of the page it was written on
   * @param owner makes the mailbox's address from the number as it was sent; what it throws comes
   *     out of this method
   * @throws IOException when it does not arrive whole or cannot be stored; nothing is left behind
   */
  public Result receive(
      @Nullable String contentType,
      InputStream body,
      Language language,
      Function<String, MailboxAddress> owner)
      throws IOException {
    List<Recipient> group = recipients.get();
    if (group.isEmpty()) {
      return new Result.Unreadable(Problem.NOT_OPEN_YET);
    }
    Result result = receive(contentType, LimitedInput.of(body, limits), language, owner, group);
    LimitedInput.passOver(body);
    return result;
  }

  private Result receive(
      @Nullable String contentType,
      LimitedInput body,
      Language language,
      Function<String, MailboxAddress> owner,
      List<Recipient> group)
      throws IOException {
    try {
      Parts parts = Parts.of(contentType, body);
      Optional<Part> first = parts.next().filter(part -> part.field().equals(NUMBER));
      if (first.isEmpty()) {
        return new Result.Unreadable(Problem.WRONG_FORM);
      }
      byte[] number = first.get().content().readNBytes(NUMBER_BYTES);
      MailboxAddress mailbox = owner.apply(new String(number, StandardCharsets.UTF_8));
      Telling telling = new Telling(limits, group, language);
      return telling
          .receive(parts, spool, () -> mailbox)
          .map(notTaken -> notTaken(notTaken, language))
          .orElse(new Result.Stored());
    } catch (Parts.NotAForm e) {
      return new Result.Unreadable(Problem.WRONG_FORM);
    } catch (FileUploadException e) {
      return new Result.Unreadable(Problem.BAD_REQUEST);
    }
  }

  private Result notTaken(Outcome.NotTaken notTaken, Language language) {
    return new Result.NotTaken(
        notTaken.reason().status(),
        notTaken.words(),
        TellForm.complaint(language, notTaken.reason(), limits));
  }
}
