package vigil.exchange.dossier;

import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.quantity.Quantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.Stance;
import vigil.exchange.LocalizedText;

/**
 * What a statement claims.
 *
 * @param stance whether it alleges, confirms, denies or estimates
 * @param denialOf what a denial denies, where that was noted; empty for anything that is no denial
 * @param quantity how many persons
 * @param quantityWords how many, in the source's own words
 * @param when when the act took place, where the statement says so
 * @param where where it took place, where the statement says so
 */
public record Claim(
    ActType act,
    Stance stance,
    Optional<DenialOf> denialOf,
    Quantity quantity,
    Optional<String> quantityWords,
    Optional<Edtf> when,
    Optional<LocalizedText> where) {
  public Claim {
    if (denialOf.isPresent() && stance != Stance.DENIES) {
      throw new IllegalArgumentException("only a denial says what it denies");
    }
  }
}
