package vigil.desk.claim;

import java.util.List;
import java.util.Optional;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Stance;
import vigil.desk.page.Address;

/**
 * A statement in the reader's words.
 *
 * @param id of the statement
 * @param who the source's name, or its id once the name is erased
 * @param kind of source, in words
 * @param saidOn in words
 * @param act in words
 * @param stance whether it affirms, denies or estimates
 * @param stanceWords the same in words
 * @param quantity in words: "at least 3"
 * @param quantityWords as the source gave it; may be empty
 * @param words what the source says; empty once erased
 * @param from the derivations as they were coded; empty when the source speaks of its own knowledge
 * @param roots the names of its root sources
 * @param circumstances when and where the act was done, and how many persons are named; may be
 *     empty
 * @param reliability in words
 * @param consent what may be done with it
 * @param consentWords the same in words
 * @param envelope the testimony that it was coded from
 */
public record Claim(
    String id,
    String who,
    String kind,
    String saidOn,
    String act,
    Stance stance,
    String stanceWords,
    String quantity,
    String quantityWords,
    String words,
    List<String> from,
    List<String> roots,
    String circumstances,
    String reliability,
    Consent consent,
    String consentWords,
    Optional<String> envelope) {

  /** Where it is corrected. */
  public String address() {
    return Address.of("statements", id);
  }

  /** Whether its words may not be shown outside. */
  public boolean isPrivate() {
    return consent != Consent.PUBLISH;
  }

  /** Whether it counts nowhere any more. */
  public boolean isWithdrawn() {
    return consent == Consent.WITHDRAWN;
  }

  /** One line by which it is told from others in a list of choices. */
  public String line() {
    return "%s · %s · %s · %s: %s".formatted(id, who, act, stanceWords, quantity);
  }
}
