package vigil.estimate.table;

import java.util.List;

/**
 * What the columns of a file are for, beside the lists and {@code count}.
 *
 * @param strata columns whose values, taken together, part the persons into strata; may be empty
 * @param replicate columns that number plausible versions of the whole table (imputations of what
 *     is missing, or linkages); empty when there is one version
 */
public record Layout(List<String> strata, List<String> replicate) {
  /** Lists and {@code count} only. */
  public static final Layout PLAIN = new Layout(List.of(), List.of());

  public Layout {
    strata = List.copyOf(strata);
    replicate = List.copyOf(replicate);
  }

  boolean names(String column) {
    return strata.contains(column) || replicate.contains(column);
  }
}
