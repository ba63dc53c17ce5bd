package vigil.desk.estimate.kept;

import java.util.Optional;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Outcome;

/**
 * What one model says.
 *
 * @param number empty when it gives none
 */
public record ModelAnswer(ModelName model, Optional<Interval> number) {
  static ModelAnswer of(ModelResult result) {
    return new ModelAnswer(
        result.model().name(),
        switch (result.outcome()) {
          case Outcome.Estimated(Interval interval, _, _) -> Optional.of(interval);
          case Outcome.Refused _ -> Optional.empty();
        });
  }

  /** Whether its number is a lower bound and no estimate. */
  public boolean isBound() {
    return model == ModelName.CHAO;
  }
}
