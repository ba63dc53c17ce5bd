package vigil.front.returning;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.core.language.Language;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.spool.Draft;
import vigil.exchange.spool.Spool;
import vigil.exchange.spool.SpoolFullException;
import vigil.front.testimony.Intake;
import vigil.seal.LeftOpen;
import vigil.seal.Recipient;
import vigil.seal.Sealing;
import vigil.seal.number.MailboxAddress;
import vigil.seal.testimony.Purpose;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/**
 * Erases a conversation: what lies in the mailbox is written over, and the desk finds a request in
 * the spool that is an envelope like any other.
 */
final class Erasing {
  private final MailboxRack rack;
  private final Spool spool;
  private final Supplier<List<Recipient>> recipients;

  /** Erasing is refused by no quota. */
  Erasing(MailboxRack rack, Intake intake) {
    this.rack = rack;
    this.spool = intake.spool();
    this.recipients = intake.recipients();
  }

  /**
   * Erases what lies here, then asks the desk to erase the rest.
   *
   * @return whether the desk will learn of it; false when there is no room for the request
   */
  boolean erase(Owner owner, Language language) throws IOException {
    rack.empty(owner.mailbox());
    List<Recipient> group = recipients.get();
    if (group.isEmpty()) {
      return false;
    }
    try (Draft draft = spool.begin()) {
      seal(owner.address(), language, group, draft);
      draft.commit();
      return true;
    } catch (SpoolFullException e) {
      return false;
    }
  }

  private static void seal(
      MailboxAddress mailbox, Language language, List<Recipient> group, Draft draft)
      throws IOException {
    try (OutputStream sealed = Sealing.to(group, new LeftOpen(draft))) {
      new TestimonyWriter(sealed)
          .finish(
              new TestimonyText(
                  "",
                  language,
                  LocalDate.now(ZoneOffset.UTC),
                  Optional.of(mailbox),
                  Purpose.ERASE));
    }
  }
}
