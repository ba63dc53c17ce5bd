package vigil.exchange.edition;

import java.util.List;

/** What verifying an edition found. */
public sealed interface Verification {
  /**
   * Everything holds.
   *
   * @param edition with the bytes that were verified
   */
  record Verified(Edition edition) implements Verification {}

  /**
   * Something does not hold.
   *
   * @param problems at least one, each naming a file
   */
  record Rejected(List<Problem> problems) implements Verification {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
