package vigil.estimate.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vigil.estimate.AboutLists;
import vigil.estimate.CaptureHistories;
import vigil.estimate.loglinear.SparseEstimate;

/** What happens to the number without each of the lists. */
final class LeaveOneOut {
  private static final int LEAST_LISTS = 4;
  private static final double FAR = 1.5;

  private final OptionalDouble whole;
  private final List<WithoutList> without = new ArrayList<>();

  LeaveOneOut(CaptureHistories histories) {
    boolean few =
        histories.lists().size() < LEAST_LISTS
            || histories.lists().size() > SparseEstimate.MOST_LISTS;
    this.whole = few ? OptionalDouble.empty() : SparseEstimate.point(histories);
    if (whole.isPresent()) {
      for (String list : histories.lists()) {
        CaptureHistories rest = histories.without(list).withoutEmptyLists();
        boolean possible = new Connections(rest).objection().isEmpty();
        without.add(
            new WithoutList(
                list, possible ? SparseEstimate.point(rest).orElse(Double.NaN) : Double.NaN));
      }
    }
  }

  List<WithoutList> without() {
    return without;
  }

  /** The lists without which there is no number, and the one that matters most of the others. */
  List<Remark> cautions() {
    List<Remark> cautions = new ArrayList<>();
    List<String> needed =
        without.stream()
            .filter(one -> Double.isNaN(one.estimate()))
            .map(WithoutList::list)
            .toList();
    if (!needed.isEmpty()) {
      cautions.add(Remark.of(new AboutLists.NoNumberWithout(needed)));
    }
    decisive().ifPresent(cautions::add);
    return cautions;
  }

  private Optional<Remark> decisive() {
    double all = whole.orElse(Double.NaN);
    double farthest = FAR;
    Optional<Remark> worst = Optional.empty();
    for (WithoutList one : without) {
      double apart = Math.max(one.estimate() / all, all / one.estimate());
      if (apart > farthest) {
        farthest = apart;
        worst =
            Optional.of(
                Remark.of(
                    new AboutLists.OneListDecides(
                        one.list(), Math.round(all), Math.round(one.estimate()))));
      }
    }
    return worst;
  }
}
