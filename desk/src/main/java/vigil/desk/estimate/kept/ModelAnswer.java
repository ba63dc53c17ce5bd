package vigil.desk.estimate.kept;

import java.util.Optional;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;

/**
 * What one model says.
 *
 * @param number empty when it gives none
 */
public record ModelAnswer(ModelName model, Optional<Interval> number) {
  /** Whether its number is a lower bound and no estimate. */
  public boolean isBound() {
    return model == ModelName.CHAO;
  }
}
