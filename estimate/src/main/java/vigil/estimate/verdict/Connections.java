package vigil.estimate.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.estimate.AboutLists;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Caution;
import vigil.estimate.Finding;
import vigil.estimate.Objection;

/** Which lists hang together by persons that they share. */
final class Connections {
  private static final int LEAST = 3;

  private final CaptureHistories histories;
  private final List<String> lists;

  Connections(CaptureHistories histories) {
    this.histories = histories;
    this.lists = histories.lists();
  }

  /** That no three lists hang together, when it is so. */
  Optional<Finding> objection() {
    List<String> largest = largest();
    return largest.size() < LEAST
        ? Optional.of(new Objection.TooFewConnected(largest))
        : Optional.empty();
  }

  /** Lists that share nobody with any other. */
  List<Caution> apart() {
    List<Caution> apart = new ArrayList<>();
    for (String list : lists) {
      if (lists.stream().noneMatch(other -> share(list, other))) {
        apart.add(new AboutLists.ListApart(list));
      }
    }
    return apart;
  }

  private List<String> largest() {
    List<String> largest = List.of();
    List<String> left = new ArrayList<>(lists);
    while (!left.isEmpty()) {
      List<String> group = new ArrayList<>(List.of(left.removeFirst()));
      for (int i = 0; i < group.size(); i++) {
        String from = group.get(i);
        List<String> reached = left.stream().filter(to -> share(from, to)).toList();
        group.addAll(reached);
        left.removeAll(reached);
      }
      largest = group.size() > largest.size() ? group : largest;
    }
    return largest;
  }

  private boolean share(String one, String other) {
    return !one.equals(other) && histories.onAll(Set.of(one, other)) > 0;
  }
}
