package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.List;
import vigil.core.id.Slug;

/**
 * An edition that one person proposed and another one has to confirm.
 *
 * @param by who proposed it
 * @param on the day
 * @param dossiers that it would hold, beside all gatherings
 * @param content SHA-256 of all that it would say, 64 hexadecimal digits
 */
public record EditionProposal(String by, LocalDate on, List<Slug> dossiers, String content) {
  public EditionProposal {
    dossiers = List.copyOf(dossiers);
  }
}
