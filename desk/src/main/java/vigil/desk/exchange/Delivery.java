package vigil.desk.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vigil.desk.casefile.DeskChange.EditionDelivered;
import vigil.desk.casefile.DeskChange.ReplyDelivered;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.casefile.WrittenReply;
import vigil.desk.home.HomeException;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionVerifier;
import vigil.exchange.edition.Verification;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.stick.DeskStick;
import vigil.seal.number.MailboxId;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyWriter;

/** Handing over what waits here: the newest edition, and sealed replies. */
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
    replies(front::reply);
    edition(front::publish);
  }

  /**
   * Hands the replies that wait over to the front.
   *
   * @throws FrontException when it does not take one; what it took is recorded
   */
  public void replies(FrontClient front) throws IOException {
    replies(front::reply);
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
    }
  }

  /** Writes all that waits onto a stick, and the keys by which a front knows this group. */
  public void to(DeskStick stick) throws IOException {
    stick.introduce(Pairing.keys(desk));
    replies(stick::reply);
    edition(stick::publish);
  }

  @FunctionalInterface
  private interface ReplyTaker {
    void take(MailboxId mailbox, ReplyId id, byte[] sealed) throws IOException;
  }

  @FunctionalInterface
  private interface EditionTaker {
    void take(Edition edition) throws IOException;
  }

  private void replies(ReplyTaker taker) throws IOException {
    List<WrittenReply> waiting = desk.state().waitingReplies();
    for (WrittenReply reply : waiting) {
      if (!reply.text().isEmpty()) {
        taker.take(reply.mailbox().id(), reply.id(), sealed(reply));
      }
      desk.record(new ReplyDelivered(reply.id()));
    }
  }

  private static byte[] sealed(WrittenReply reply) throws IOException {
    return ReplyWriter.seal(
        new Reply(reply.text(), reply.language(), reply.writtenOn()), reply.mailbox().recipient());
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
