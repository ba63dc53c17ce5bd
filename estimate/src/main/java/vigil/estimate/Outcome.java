package vigil.estimate;

import java.util.List;

/** What a model says. */
public sealed interface Outcome {

  /**
   * A number.
   *
   * @param draws of the number of persons from the distribution that the interval comes from
   *     (posterior or bootstrap; for a likelihood its approximation), for adding up strata; in no
   *     order, never empty, infinite where no number exists
   * @param cautions what to say beside the number; may be empty
   */
  @SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, which nobody compares.
  record Estimated(Interval interval, double[] draws, List<Finding> cautions) implements Outcome {
    public Estimated {
      cautions = List.copyOf(cautions);
    }
  }

  /** No number, and why. */
  record Refused(List<Finding> reasons) implements Outcome {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }
}
