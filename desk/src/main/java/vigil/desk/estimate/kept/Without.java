package vigil.desk.estimate.kept;

import java.util.OptionalDouble;
import vigil.estimate.verdict.WithoutList;

/**
 * What the number would be without one of the lists.
 *
 * @param list its key
 * @param estimate empty when there would be none
 */
public record Without(String list, OptionalDouble estimate) {
  static Without of(WithoutList without) {
    return new Without(
        without.list(),
        Double.isFinite(without.estimate())
            ? OptionalDouble.of(without.estimate())
            : OptionalDouble.empty());
  }
}
