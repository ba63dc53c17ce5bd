package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.core.id.Slug;

/**
 * An edition that was built and signed.
 *
 * @param number 1 or more, greater in every later edition
 * @param on the day that it bears
 * @param shown what each of its dossiers shows; empty where an earlier version did not say
 */
public record PublishedEdition(
    long number, LocalDate on, List<Slug> dossiers, List<Slug> gatherings, Map<Slug, Shown> shown) {
  public PublishedEdition {
    dossiers = List.copyOf(dossiers);
    gatherings = List.copyOf(gatherings);
    shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
  }

  /** An edition of whose dossiers nobody wrote down what they show. */
  public PublishedEdition(long number, LocalDate on, List<Slug> dossiers, List<Slug> gatherings) {
    this(number, on, dossiers, gatherings, Map.of());
  }
}
