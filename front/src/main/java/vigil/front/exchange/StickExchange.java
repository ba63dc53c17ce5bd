package vigil.front.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vigil.exchange.edition.Acceptance;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.spool.Acknowledgement;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.stick.FrontStick;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.Terms;

/** The same exchange as over the wire, by a stick that somebody carries. */
public final class StickExchange {
  private final Handover handover;
  private final Spool spool;
  private final MailboxRack rack;
  private final Terms terms;

  /** An exchange with what this front holds and promises. */
  public StickExchange(Handover handover, Spool spool, MailboxRack rack, Terms terms) {
    this.handover = handover;
    this.spool = spool;
    this.rack = rack;
    this.terms = terms;
  }

  /**
   * Exchanges everything, both ways. It can be repeated after the stick was pulled.
   *
   * @throws OtherGroupException when the stick comes from another group
   */
  public Carried with(FrontStick stick) throws IOException {
    boolean introduced = introduce(stick);
    Map<EnvelopeId, Acknowledgement> settled = stick.settle(spool);
    List<EnvelopeId> envelopes = stick.carry(spool);
    Optional<Acceptance> edition = handover.accept(stick);
    OptionalInt mailboxes = stick.receiveMailboxes(rack);
    stick.promise(terms);
    return new Carried(introduced, settled, envelopes, edition, mailboxes);
  }

  /**
   * The first group that introduces itself is believed, because the operator carried the stick; no
   * other after it. A group that seals to a new key is still the same. Once it has published, its
   * signed edition says which key that is, and the stick is not asked.
   */
  private boolean introduce(FrontStick stick) throws IOException {
    Optional<GroupKeys> introduced = stick.group();
    Optional<GroupKeys> known = handover.keys();
    if (introduced.isEmpty() || introduced.equals(known)) {
      return false;
    }
    boolean other =
        known.isPresent() && !known.get().signingKey().equals(introduced.get().signingKey());
    if (other) {
      throw new OtherGroupException();
    }
    if (handover.edition().isPresent()) {
      return false;
    }
    handover.introduce(introduced.get());
    return true;
  }
}
