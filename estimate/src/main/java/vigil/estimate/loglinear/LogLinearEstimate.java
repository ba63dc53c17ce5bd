package vigil.estimate.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import vigil.estimate.AboutLists;
import vigil.estimate.AboutNumber;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Finding;
import vigil.estimate.Interval;
import vigil.estimate.Model;
import vigil.estimate.ModelResult;
import vigil.estimate.Objection;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;

/**
 * The hierarchical log-linear model of least BIC (Fienberg 1972; Cormack 1989), with every model
 * that is within two units of it.
 */
public final class LogLinearEstimate {
  private static final int MOST_LISTS = 10;
  private static final double TIE = 2;

  /** Ties whose estimates differ by less than this factor say the same. */
  private static final double SAME = 1.2;

  private static final double POOR_FIT = 0.001;

  private LogLinearEstimate() {}

  /** The estimate, with all models that fit about as well. */
  public static ModelResult of(
      Model.LogLinear model, CaptureHistories histories, Progress progress) {
    int lists = histories.lists().size();
    if (lists > MOST_LISTS) {
      return refused(model, new Objection.TooManyLists(lists, MOST_LISTS), Map.of());
    }
    ModelSearch search = ModelSearch.of(histories, progress);
    if (search.scored().isEmpty()) {
      return refused(model, new Objection.NothingFits(), Map.of());
    }
    Scored best = search.scored().getFirst();
    List<Scored> ties = within(search.scored(), best);
    List<Scored> thin = within(search.thin(), best);
    Optional<Heterogeneity> unequal = Heterogeneity.of(histories);
    Map<String, Object> diagnostics = diagnostics(search, ties, thin, unequal);
    Optional<Interval> interval = ProfileInterval.of(best.extended(), histories.observed());
    if (interval.isEmpty()) {
      return refused(model, new Objection.NoUpperEnd(best.model().inBrackets()), diagnostics);
    }
    List<Finding> cautions =
        cautions(best, Stream.concat(ties.stream(), thin.stream()).toList(), unequal);
    double[] draws = LogNormal.draws(histories.observed(), interval.get());
    return new ModelResult(
        model, new Outcome.Estimated(interval.get(), draws, cautions), diagnostics);
  }

  private static List<Scored> within(List<Scored> models, Scored best) {
    return models.stream().filter(one -> one.bic() <= best.bic() + TIE).toList();
  }

  private static List<Finding> cautions(
      Scored best, List<Scored> ties, Optional<Heterogeneity> unequal) {
    List<Finding> cautions = new ArrayList<>();
    double least = ties.stream().mapToDouble(Scored::estimate).min().orElseThrow();
    double greatest = ties.stream().mapToDouble(Scored::estimate).max().orElseThrow();
    if (greatest > SAME * least) {
      cautions.add(new AboutNumber.NearTies(ties.size(), Math.round(least), Math.round(greatest)));
    }
    double fit = goodnessOfFit(best);
    if (fit < POOR_FIT) {
      cautions.add(new AboutNumber.PoorFit(Math.max(1, Math.ceil(fit * 10_000)) / 10_000));
    }
    unequal
        .filter(Heterogeneity::isClear)
        .ifPresent(one -> cautions.add(new AboutLists.UnequallyFound(Math.round(one.estimate()))));
    return cautions;
  }

  private static Map<String, Object> diagnostics(
      ModelSearch search, List<Scored> ties, List<Scored> thin, Optional<Heterogeneity> unequal) {
    Scored best = ties.getFirst();
    Map<String, Object> diagnostics = new LinkedHashMap<>();
    diagnostics.put("model", best.model().inBrackets());
    diagnostics.put("standard_error", best.extended().fit().standardError());
    diagnostics.put("bic", best.bic());
    diagnostics.put("aic", best.aic());
    diagnostics.put("deviance", best.deviance());
    diagnostics.put("degrees_of_freedom", best.extended().freedom());
    diagnostics.put("goodness_of_fit_p", goodnessOfFit(best));
    diagnostics.put("parameters_at_minus_infinity", best.extended().atMinusInfinity());
    diagnostics.put("models_fitted", search.fitted());
    diagnostics.put("models_without_maximum", search.withoutMaximum());
    diagnostics.put("models_not_identifiable", search.notIdentifiable());
    diagnostics.put("within_2_bic", ties.stream().map(one -> one.summary(best.bic())).toList());
    diagnostics.put(
        "within_2_bic_on_thin_support", thin.stream().map(one -> one.summary(best.bic())).toList());
    Scored leastAic =
        search.scored().stream().min(Comparator.comparingDouble(Scored::aic)).orElseThrow();
    diagnostics.put("least_aic", leastAic.summary(best.bic()));
    unequal.ifPresent(one -> {
      Map<String, Object> summary = new LinkedHashMap<>();
      summary.put("estimate", one.estimate());
      summary.put("standard_error", one.standardError());
      diagnostics.put("poisson2_heterogeneity", summary);
    });
    return diagnostics;
  }

  private static double goodnessOfFit(Scored best) {
    int freedom = best.extended().freedom();
    return freedom == 0
        ? 1
        : 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(best.deviance());
  }

  private static ModelResult refused(Model model, Finding reason, Map<String, Object> diagnostics) {
    return new ModelResult(model, new Outcome.Refused(List.of(reason)), diagnostics);
  }
}
