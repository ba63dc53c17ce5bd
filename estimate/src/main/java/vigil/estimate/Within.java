package vigil.estimate;

import java.util.List;

/** A finding that holds for a part of the table only. */
public sealed interface Within extends Finding {

  /** What was found there. */
  Finding finding();

  /**
   * What was found in some of the strata.
   *
   * @param strata at least one
   * @param finding with the figures of the first of them
   */
  record InStrata(List<String> strata, Finding finding) implements Within {
    public InStrata {
      strata = List.copyOf(strata);
    }

    @Override
    public String key() {
      return "in-strata";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Names(strata), new Argument.Of(finding));
    }

    @Override
    public String inEnglish() {
      return strata.size() == 1
          ? "In the stratum %s: %s".formatted(strata.getFirst(), finding.inEnglish())
          : "In the strata %s (figures are those of the first): %s"
              .formatted(String.join(", ", strata), finding.inEnglish());
    }
  }

  /**
   * What was found in some of the plausible versions of the table.
   *
   * @param versions in so many
   * @param of so many
   * @param finding with the figures of the first of them
   */
  record InVersions(int versions, int of, Finding finding) implements Within {
    @Override
    public String key() {
      return "in-versions";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(
          new Argument.Whole(versions), new Argument.Whole(of), new Argument.Of(finding));
    }

    @Override
    public String inEnglish() {
      return "In %d of the %d versions of the table%s: %s"
          .formatted(
              versions,
              of,
              versions == 1 ? "" : " (figures are those of one of them)",
              finding.inEnglish());
    }
  }
}
