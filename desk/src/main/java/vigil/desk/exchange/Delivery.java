package vigil.desk.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vigil.desk.casefile.DeskChange.EditionDelivered;
import vigil.desk.casefile.DeskChange.ReplyDelivered;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.home.HomeException;
import vigil.desk.presence.PrintedCodes;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionVerifier;
import vigil.exchange.edition.Verification;
import vigil.exchange.stick.DeskStick;
import vigil.exchange.wire.CodeSets;
import vigil.exchange.wire.Terms;

/** Handing over what waits here: the newest edition, and all mailboxes. */
public final class Delivery {
  private final OpenDesk desk;

  public Delivery(OpenDesk desk) {
    this.desk = desk;
  }

  /**
   * Hands all that waits over to the front.
   *
   * @throws FrontException when it does not take something; what it took is recorded
   */
  public void to(FrontClient front) throws IOException {
    mailboxes(front);
    edition(front::publish);
    codes(front::codes);
  }

  /**
   * Fills every mailbox on the front anew, also when no reply waits: whoever looks at the front's
   * disk shall not see by this whether anybody was answered.
   *
   * @throws FrontException when it does not take them; then it has those it had before
   */
  public void mailboxes(FrontClient front) throws IOException {
    MailboxFilling filling = filling(front.terms());
    front.mailboxes(filling.archive(), filling.sizeBytes());
    remember(filling);
  }

  /**
   * Hands the newest edition over to the front, also when it was handed over before.
   *
   * @throws FrontException when the front does not take it; it stays in the home
   */
  public void newestEdition(FrontClient front) throws IOException {
    Optional<PublishedEdition> newest = desk.state().edition();
    if (newest.isPresent()) {
      edition(newest.get(), front::publish);
      codes(front::codes);
    }
  }

  /** Writes all that waits onto a stick, and the keys by which a front knows this group. */
  public void to(DeskStick stick) throws IOException {
    stick.introduce(Pairing.keys(desk));
    MailboxFilling filling = filling(stick.terms().orElse(Terms.USUAL));
    stick.mailboxes(filling.archive());
    remember(filling);
    edition(stick::publish);
    codes(stick::codes);
  }

  @FunctionalInterface
  private interface EditionTaker {
    void take(Edition edition) throws IOException;
  }

  @FunctionalInterface
  private interface CodeTaker {
    void take(CodeSets codes) throws IOException;
  }

  /** What the front refuses goes with the edition that says how many there are. */
  private void codes(CodeTaker taker) throws IOException {
    CodeSets codes = PrintedCodes.in(desk.state()).toHandOver(Instant.now());
    if (!codes.gatherings().isEmpty()) {
      taker.take(codes);
    }
  }

  private MailboxFilling filling(Terms terms) {
    return MailboxFilling.of(desk.state(), terms, desk.caseFile().today());
  }

  private void remember(MailboxFilling filling) throws IOException {
    Optional<LocalDate> today = Optional.of(desk.caseFile().today());
    desk.record(filling.fresh().stream().map(reply -> new ReplyDelivered(reply, today)).toList());
  }

  private void edition(EditionTaker taker) throws IOException {
    Optional<PublishedEdition> waiting = desk.state().waitingEdition();
    if (waiting.isPresent()) {
      edition(waiting.get(), taker);
    }
  }

  private void edition(PublishedEdition edition, EditionTaker taker) throws IOException {
    taker.take(read(edition));
    if (desk.state().waitingEdition().equals(Optional.of(edition))) {
      desk.record(new EditionDelivered(edition.number()));
    }
  }

  private Edition read(PublishedEdition edition) throws IOException {
    Path folder = desk.home().editions().resolve(Long.toString(edition.number()));
    return switch (EditionVerifier.verify(folder, Optional.of(desk.keys().publicSigningKey()))) {
      case Verification.Verified(Edition verified) -> verified;
      case Verification.Rejected(var problems) ->
          throw new HomeException(
              "The edition in %s was changed after it was signed (%s). Publish a new edition."
                  .formatted(folder, problems.getFirst()));
    };
  }
}
