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
  private static final double BY_CHANCE = 0.01;

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

  /** Lists that are part of another, where that is hardly by chance. */
  List<Caution> within() {
    List<Caution> within = new ArrayList<>();
    for (String list : lists) {
      lists.stream()
          .filter(whole -> isWithin(list, whole))
          .findFirst()
          .ifPresent(whole -> within.add(new AboutLists.ListWithin(list, whole)));
    }
    return within;
  }

  /** By chance each person is on the other as often as those are whom further lists name. */
  private boolean isWithin(String list, String whole) {
    long persons = histories.onAll(Set.of(list));
    if (list.equals(whole) || histories.onAll(Set.of(list, whole)) < persons) {
      return false;
    }
    long named = 0;
    long onWhole = 0;
    for (String other : lists) {
      if (!other.equals(list) && !other.equals(whole)) {
        named += histories.onAll(Set.of(other)) - histories.onAll(Set.of(other, list));
        onWhole +=
            histories.onAll(Set.of(other, whole)) - histories.onAll(Set.of(other, list, whole));
      }
    }
    return named > 0 && Math.pow((double) onWhole / named, (double) persons) < BY_CHANCE;
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
