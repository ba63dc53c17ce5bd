package vigil.front.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vigil.exchange.edition.Acceptance;
import vigil.exchange.spool.Acknowledgement;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.wire.CodesTaken;

/**
 * What an exchange by stick did.
 *
 * @param introduced whether the group's keys were taken from the stick, the first time
 * @param settled what became of each envelope that the desk says it has
 * @param envelopes those that are now on the stick and were not before
 * @param edition what became of the stick's edition; empty when there was none
 * @param mailboxes how many there are now; empty when there were none on the stick
 * @param codes whose codes are good now; empty when there were none on the stick
 */
public record Carried(
    boolean introduced,
    Map<EnvelopeId, Acknowledgement> settled,
    List<EnvelopeId> envelopes,
    Optional<Acceptance> edition,
    OptionalInt mailboxes,
    Optional<CodesTaken> codes) {

  public Carried {
    settled = Map.copyOf(settled);
    envelopes = List.copyOf(envelopes);
  }
}
