package vigil.estimate;

import java.util.List;

/** Whether a number may be said at all. */
public sealed interface Verdict {

  /**
   * No estimate is honest.
   *
   * @param reasons all that speak against it, at least one
   */
  record Refused(List<Reason> reasons) implements Verdict {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }

  /** Nothing in the lists themselves speaks against trying; a model may still refuse. */
  record Possible() implements Verdict {}
}
