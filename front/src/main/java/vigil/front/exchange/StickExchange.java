package vigil.front.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vigil.exchange.edition.Acceptance;
import vigil.exchange.spool.Acknowledgement;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.stick.FrontStick;
import vigil.exchange.wire.CodeSets;
import vigil.exchange.wire.CodesTaken;
import vigil.exchange.wire.GroupKeys;

/** The same exchange as over the wire, by a stick that somebody carries. */
public final class StickExchange {
  private final Handover handover;
  private final Holdings holdings;

  /** An exchange with what this front holds and promises. */
  public StickExchange(Handover handover, Holdings holdings) {
    this.handover = handover;
    this.holdings = holdings;
  }

  /**
   * Exchanges everything, both ways. It can be repeated after the stick was pulled.
   *
   * @throws OtherGroupException when the stick comes from another group
   */
  public Carried with(FrontStick stick) throws IOException {
    boolean introduced = introduce(stick);
    Map<EnvelopeId, Acknowledgement> settled = stick.settle(holdings.spool());
    List<EnvelopeId> envelopes = stick.carry(holdings.spool());
    Optional<Acceptance> edition = handover.accept(stick);
    OptionalInt mailboxes = stick.receiveMailboxes(holdings.mailboxes());
    stick.promise(holdings.terms());
    return new Carried(introduced, settled, envelopes, edition, mailboxes, codes(stick));
  }

  /** What was refused stays on the stick: the edition that allows it may come with the next. */
  private Optional<CodesTaken> codes(FrontStick stick) throws IOException {
    Optional<CodeSets> codes = stick.codes();
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    CodesTaken taken = holdings.codes().take(codes.get());
    if (taken.refused().isEmpty()) {
      stick.forgetCodes();
    }
    return Optional.of(taken);
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
