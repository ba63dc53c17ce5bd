package vigil.exchange.edition;

import java.util.List;
import java.util.stream.Collectors;

/** What was to be published does not make an edition. The message names every file at fault. */
public final class EditionRejectedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  EditionRejectedException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** At least one, each naming a file. */
  public List<Problem> problems() {
    return problems;
  }
}
