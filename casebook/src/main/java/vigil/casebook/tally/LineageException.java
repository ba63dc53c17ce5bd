package vigil.casebook.tally;

import java.util.List;
import java.util.stream.Collectors;

/** The statements derive from each other in a way that gives them no roots. */
public final class LineageException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<LineageProblem> problems;

  LineageException(List<LineageProblem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.problem() + " " + problem.remedy())
            .collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, at least one. */
  public List<LineageProblem> problems() {
    return problems;
  }
}
