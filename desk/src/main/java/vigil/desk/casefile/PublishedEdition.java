package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.core.id.Slug;
import vigil.gather.Gathering;

/**
 * An edition that was built and signed.
 *
 * @param number 1 or more, greater in every later edition
 * @param on the day that it bears
 * @param shown what each of its dossiers shows; empty where an earlier version did not say
 * @param announced its gatherings as they are in it; empty where an earlier version did not say
 */
public record PublishedEdition(
    long number,
    LocalDate on,
    List<Slug> dossiers,
    List<Slug> gatherings,
    Map<Slug, Shown> shown,
    Map<Slug, Gathering> announced) {
  public PublishedEdition {
    dossiers = List.copyOf(dossiers);
    gatherings = List.copyOf(gatherings);
    shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
    announced = Collections.unmodifiableMap(new LinkedHashMap<>(announced));
  }

  /** An edition of whose dossiers nobody wrote down what they show. */
  public PublishedEdition(long number, LocalDate on, List<Slug> dossiers, List<Slug> gatherings) {
    this(number, on, dossiers, gatherings, Map.of());
  }

  /** An edition of whose gatherings nobody wrote down what they say. */
  public PublishedEdition(
      long number,
      LocalDate on,
      List<Slug> dossiers,
      List<Slug> gatherings,
      Map<Slug, Shown> shown) {
    this(number, on, dossiers, gatherings, shown, Map.of());
  }
}
