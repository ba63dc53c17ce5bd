package vigil.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be said before any model is fitted. */
public final class Feasibility {
  private static final int LEAST_LISTS = 3;

  private Feasibility() {}

  /** Whether these lists could carry an estimate, or every reason why they cannot. */
  public static Verdict of(CaptureHistories histories) {
    List<String> lists = List.copyOf(histories.listsWithRecords());
    List<Reason> reasons = new ArrayList<>();
    if (lists.size() < LEAST_LISTS) {
      reasons.add(new Reason.FewerThanThreeLists(lists.size()));
    }
    if (lists.size() > 1 && histories.onSeveral() == 0) {
      reasons.add(new Reason.NoOverlap());
    }
    reasons.addAll(copies(lists, histories));
    if (reasons.isEmpty()) {
      reasons.addAll(complete(lists, histories));
    }
    return reasons.isEmpty() ? new Verdict.Possible() : new Verdict.Refused(reasons);
  }

  private static List<Reason> complete(List<String> lists, CaptureHistories histories) {
    return lists.stream()
        .filter(list -> histories.onAll(Set.of(list)) == histories.observed())
        .<Reason>map(Reason.EverybodyOnOne::new)
        .toList();
  }

  private static List<Reason> copies(List<String> lists, CaptureHistories histories) {
    List<Reason> copies = new ArrayList<>();
    for (int later = 1; later < lists.size(); later++) {
      String list = lists.get(later);
      lists.subList(0, later).stream()
          .filter(earlier -> areTheSame(list, earlier, histories))
          .findFirst()
          .ifPresent(original -> copies.add(new Reason.CopiedList(list, original)));
    }
    return copies;
  }

  private static boolean areTheSame(String one, String other, CaptureHistories histories) {
    long both = histories.onAll(Set.of(one, other));
    return both == histories.onAll(Set.of(one)) && both == histories.onAll(Set.of(other));
  }
}
