package vigil.exchange.dossier;

import java.util.List;
import java.util.Optional;
import vigil.exchange.LocalizedText;

/**
 * What one model says.
 *
 * @param model its code, the same in every language, such as {@code log-linear}
 * @param name for a reader
 * @param bound whether its figure is a lower bound and no estimate
 * @param interval empty when it gives no number
 * @param remarks what belongs beside its number, or why there is none
 */
public record EstimateModel(
    String model,
    LocalizedText name,
    boolean bound,
    Optional<EstimateInterval> interval,
    List<EstimateReason> remarks) {
  public EstimateModel {
    remarks = List.copyOf(remarks);
  }
}
