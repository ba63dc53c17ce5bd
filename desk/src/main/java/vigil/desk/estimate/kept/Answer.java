package vigil.desk.estimate.kept;

import java.util.List;
import java.util.Optional;
import vigil.estimate.Interval;
import vigil.estimate.verdict.Conclusion;

/**
 * What came out.
 *
 * @param observed how many persons are on the lists that were asked about
 * @param estimated whether a number may be said
 * @param said the reasons when it may not; what belongs beside it when it may
 * @param models empty when the lists rule out every model
 */
public record Answer(
    long observed,
    boolean estimated,
    List<Said> said,
    List<ModelAnswer> models,
    List<Without> without) {
  public Answer {
    said = List.copyOf(said);
    models = List.copyOf(models);
    without = List.copyOf(without);
  }

  /** What an estimate comes to; its draws and diagnostics are not kept. */
  public static Answer of(Conclusion conclusion) {
    return new Answer(
        conclusion.histories().observed(),
        conclusion.estimated(),
        conclusion.remarks().stream().map(Said::of).toList(),
        conclusion.results().stream().map(ModelAnswer::of).toList(),
        conclusion.withoutLists().stream().map(Without::of).toList());
  }

  /** The models that give an estimate and not only a bound. */
  public List<ModelAnswer> withNumber() {
    return models.stream().filter(one -> !one.isBound() && one.number().isPresent()).toList();
  }

  /** From the least to the greatest end of all models; empty when no number may be said. */
  public Optional<Interval> span() {
    List<Interval> numbers = withNumber().stream().flatMap(one -> one.number().stream()).toList();
    if (!estimated || numbers.isEmpty()) {
      return Optional.empty();
    }
    double lower = numbers.stream().mapToDouble(Interval::lower).min().orElseThrow();
    double upper = numbers.stream().mapToDouble(Interval::upper).max().orElseThrow();
    return Optional.of(Interval.of(lower, lower, upper));
  }
}
