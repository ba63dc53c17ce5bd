package vigil.exchange.dossier;

import java.time.LocalDate;
import java.util.List;

/**
 * How an estimate was made.
 *
 * @param asOf the day of the record that it was made from
 * @param lists how many lists were compared
 * @param persons how many different persons are on them
 * @param seed decides every random step
 * @param models all that were asked; empty when the lists ruled out every one
 */
public record EstimateRun(
    LocalDate asOf, int lists, long persons, long seed, List<EstimateModel> models) {
  public EstimateRun {
    models = List.copyOf(models);
  }
}
