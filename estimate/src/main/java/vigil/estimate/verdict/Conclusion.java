package vigil.estimate.verdict;

import java.util.List;
import java.util.stream.Stream;
import vigil.estimate.CaptureHistories;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Outcome;

/**
 * What may be said.
 *
 * @param estimated whether a number may be said at all
 * @param remarks the reasons when it may not; what to say beside it when it may
 * @param results what each model says; empty when the lists rule out every model
 * @param withoutLists the number without each of the lists, when there are four or more
 */
public record Conclusion(
    CaptureHistories histories,
    boolean estimated,
    List<Remark> remarks,
    List<ModelResult> results,
    List<WithoutList> withoutLists) {
  public Conclusion {
    remarks = List.copyOf(remarks);
    results = List.copyOf(results);
    withoutLists = List.copyOf(withoutLists);
  }

  /** Refused before any model was asked. */
  static Conclusion refused(CaptureHistories histories, List<Remark> reasons) {
    return new Conclusion(histories, false, reasons, List.of(), List.of());
  }

  /** The models that give a number that is more than a lower bound. */
  public Stream<ModelResult> withNumber() {
    return results.stream()
        .filter(result -> result.model().name() != ModelName.CHAO)
        .filter(result -> result.outcome() instanceof Outcome.Estimated);
  }
}
