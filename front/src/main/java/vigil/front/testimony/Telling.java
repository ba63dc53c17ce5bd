package vigil.front.testimony;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.core.language.Language;
import vigil.exchange.form.Part;
import vigil.exchange.form.Parts;
import vigil.exchange.spool.Draft;
import vigil.exchange.spool.Spool;
import vigil.exchange.spool.SpoolFullException;
import vigil.front.admission.Quota;
import vigil.seal.LeftOpen;
import vigil.seal.Recipient;
import vigil.seal.Sealing;
import vigil.seal.number.MailboxAddress;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/**
 * Receives one testimony. Words are held in memory; files go, while they arrive, through the
 * sealing into a draft of the spool, which holds ciphertext only. Whatever goes wrong, the draft is
 * gone.
 */
final class Telling {
  private static final int BYTES_PER_CHARACTER = 4;
  private static final int TICKET_BYTES = 512;

  private final TellLimits limits;
  private final List<Recipient> recipients;
  private final Language language;
  private String ticket = "";
  private String words = "";
  private int files;

  /**
   * @param recipients the group's keys, at least one
   * @param language the language of the form
   */
  Telling(TellLimits limits, List<Recipient> recipients, Language language) {
    this.limits = limits;
    this.recipients = List.copyOf(recipients);
    this.language = language;
  }

  /**
   * Reads the form to its end and stores it sealed. Who is turned away at the door gets the words
   * back; the rest of the form is not read then.
   *
   * @param mailbox where an answer can go; asked for once, when all the rest has arrived
   * @return why it was not taken; empty when it is stored
   * @throws IOException when it does not arrive whole or cannot be stored; nothing is left behind
   */
  Optional<NotTaken> receive(Parts parts, Spool spool, Door door, Supplier<MailboxAddress> mailbox)
      throws IOException {
    try {
      Optional<Part> first = afterWords(parts);
      Optional<NotTaken.Reason> shut = NotTaken.Reason.of(door.enter(ticket));
      if (shut.isPresent()) {
        return notTaken(shut.get());
      }
      try (Draft draft = spool.begin(door.allowance())) {
        return into(draft, first, parts, mailbox);
      }
    } catch (SpoolFullException e) {
      return notTaken(NotTaken.Reason.FULL);
    } catch (Quota.UsedUp e) {
      return NotTaken.Reason.of(e.verdict()).flatMap(this::notTaken);
    } catch (LimitedInput.TooLong e) {
      return notTaken(NotTaken.Reason.TOO_LARGE);
    } catch (TooMuch e) {
      return notTaken(e.reason);
    }
  }

  /**
   * The form sends its ticket and then the words; they are read before anything can go wrong, so
   * that they can be given back.
   */
  private Optional<Part> afterWords(Parts parts) throws IOException {
    Optional<Part> part = parts.next();
    if (part.isPresent() && part.get().field().equals(TellForm.TICKET)) {
      byte[] shown = part.get().content().readNBytes(TICKET_BYTES);
      ticket = new String(shown, StandardCharsets.UTF_8);
      part = parts.next();
    }
    if (part.isPresent() && part.get().field().equals(TellForm.WORDS)) {
      words = words(part.get().content());
      return parts.next();
    }
    return part;
  }

  private Optional<NotTaken> into(
      Draft draft, Optional<Part> first, Parts parts, Supplier<MailboxAddress> mailbox)
      throws IOException {
    try (OutputStream sealed = Sealing.to(recipients, new LeftOpen(draft))) {
      TestimonyWriter testimony = new TestimonyWriter(sealed);
      for (Optional<Part> part = first; part.isPresent(); part = parts.next()) {
        take(part.get(), testimony);
      }
      if (words.isBlank() && files == 0) {
        return notTaken(NotTaken.Reason.EMPTY);
      }
      testimony.finish(
          new TestimonyText(
              words, language, LocalDate.now(ZoneOffset.UTC), Optional.of(mailbox.get())));
      draft.commit();
      return Optional.empty();
    }
  }

  private void take(Part part, TestimonyWriter testimony) throws IOException {
    if (part.field().equals(TellForm.WORDS)) {
      words = words(part.content());
    } else if (part.field().equals(TellForm.FILES) && part.fileName().isPresent()) {
      file(part, part.fileName().get(), testimony);
    }
  }

  /** A browser sends an empty part for a file field that was left empty. */
  private void file(Part part, String name, TestimonyWriter testimony) throws IOException {
    InputStream content = part.content();
    if (name.isEmpty()) {
      return;
    }
    files++;
    if (files > limits.files()) {
      throw new TooMuch(NotTaken.Reason.TOO_MANY_FILES);
    }
    testimony.addFile(name, part.mediaType(), content);
  }

  private String words(InputStream content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8 << 10];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      bytes.write(buffer, 0, read);
      if (bytes.size() > limits.characters() * BYTES_PER_CHARACTER) {
        throw new TooMuch(NotTaken.Reason.WORDS_TOO_LONG);
      }
    }
    String text = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    if (text.codePointCount(0, text.length()) > limits.characters()) {
      words = text;
      throw new TooMuch(NotTaken.Reason.WORDS_TOO_LONG);
    }
    return text;
  }

  private Optional<NotTaken> notTaken(NotTaken.Reason reason) {
    return Optional.of(new NotTaken(reason, words));
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
    private final NotTaken.Reason reason;

    TooMuch(NotTaken.Reason reason) {
      super("more than the form allows");
      this.reason = reason;
    }
  }
}
