package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.List;
import vigil.core.id.Slug;

/**
 * An edition that was built and signed.
 *
 * @param number 1 or more, greater in every later edition
 * @param on the day that it bears
 */
public record PublishedEdition(
    long number, LocalDate on, List<Slug> dossiers, List<Slug> gatherings) {
  public PublishedEdition {
    dossiers = List.copyOf(dossiers);
    gatherings = List.copyOf(gatherings);
  }
}
