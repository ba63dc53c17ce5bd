package vigil.desk.publish;

import java.util.List;
import java.util.stream.Collectors;
import vigil.core.id.Slug;

/** A dossier cannot be published as it is drafted. Nothing was published. */
public final class DraftRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Slug slug;
  private final transient List<DraftProblem> problems;

  DraftRefused(Slug slug, List<DraftProblem> problems) {
    super(
        "The dossier %s cannot be published: %s"
            .formatted(
                slug,
                problems.stream().map(DraftProblem::message).collect(Collectors.joining(" "))));
    this.slug = slug;
    this.problems = List.copyOf(problems);
  }

  /** Which dossier. */
  public Slug slug() {
    return slug;
  }

  /** All that is wrong with it, at least one. */
  public List<DraftProblem> problems() {
    return problems;
  }
}
