package vigil.estimate.loglinear;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model with what it says and how well it does.
 *
 * @param estimate of all persons
 * @param bic deviance + log(observed) * parameters
 * @param aic deviance + 2 * parameters
 */
record Scored(ExtendedFit extended, double estimate, double deviance, double bic, double aic) {

  static Scored of(ExtendedFit extended, long observed) {
    PoissonFit fit = extended.fit();
    double deviance = fit.deviance();
    int parameters = extended.model().terms().length;
    return new Scored(
        extended,
        observed + fit.unseen(),
        deviance,
        deviance + StrictMath.log((double) observed) * parameters,
        deviance + 2 * parameters);
  }

  HierarchicalModel model() {
    return extended.model();
  }

  Map<String, Object> summary(double leastBic) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("model", model().inBrackets());
    summary.put("estimate", estimate);
    summary.put("standard_error", extended.fit().standardError());
    summary.put("bic_behind", bic - leastBic);
    summary.put("aic", aic);
    return summary;
  }
}
