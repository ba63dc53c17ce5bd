package vigil.estimate.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.estimate.AboutNumber;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Outcome;

/** What the numbers of several models say about each other. */
final class Agreement {
  /** Numbers that differ by more than this factor disagree badly. */
  private static final double FAR = 1.5;

  /** An interval whose ends differ by more than this factor says little. */
  private static final double WIDE = 3;

  private Agreement() {}

  private record Said(ModelName model, Interval interval) {}

  static List<Remark> remarks(List<ModelResult> results) {
    List<Said> said = new ArrayList<>();
    Optional<Interval> bound = Optional.empty();
    for (ModelResult result : results) {
      if (result.outcome() instanceof Outcome.Estimated estimated) {
        if (result.model().name() == ModelName.CHAO) {
          bound = Optional.of(estimated.interval());
        } else {
          said.add(new Said(result.model().name(), estimated.interval()));
        }
      }
    }
    List<Remark> remarks = new ArrayList<>();
    disagreement(said).ifPresent(remarks::add);
    for (Said one : said) {
      Interval interval = one.interval();
      if (interval.spread() > WIDE) {
        remarks.add(
            Remark.of(
                one.model(),
                new AboutNumber.WideInterval(
                    Math.round(interval.lower()), Math.round(interval.upper()))));
      }
      bound
          .filter(least -> interval.upper() < least.lower())
          .ifPresent(least ->
              remarks.add(
                  Remark.of(
                      one.model(),
                      new AboutNumber.BelowBound(
                          Math.round(interval.estimate()), Math.round(least.estimate())))));
    }
    return remarks;
  }

  private static Optional<Remark> disagreement(List<Said> said) {
    if (said.size() < 2) {
      return Optional.empty();
    }
    Comparator<Said> byEstimate = Comparator.comparingDouble(one -> one.interval().estimate());
    Said low = said.stream().min(byEstimate).orElseThrow();
    Said high = said.stream().max(byEstimate).orElseThrow();
    boolean far = high.interval().estimate() > FAR * low.interval().estimate();
    boolean apart = low.interval().upper() < high.interval().lower();
    return far || apart
        ? Optional.of(
            Remark.of(
                new AboutNumber.ModelsDisagree(
                    low.model(),
                    Math.round(low.interval().estimate()),
                    high.model(),
                    Math.round(high.interval().estimate()))))
        : Optional.empty();
  }
}
