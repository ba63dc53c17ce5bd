package vigil.exchange.dossier;

import java.util.List;
import java.util.stream.Stream;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.exchange.LocalizedText;

/**
 * What is claimed, denied and estimated about one type of act.
 *
 * @param label the act in words, also for types that only the group knows
 * @param deniedBy statements that deny it; never subtracted from the figures
 * @param estimatedBy statements that estimate it; never merged into the figures
 * @param estimate what we say ourselves about the unseen
 */
public record ActGroup(
    ActType act,
    LocalizedText label,
    Figures figures,
    List<StatementId> deniedBy,
    List<StatementId> estimatedBy,
    EstimateVerdict estimate) {
  public ActGroup {
    deniedBy = List.copyOf(deniedBy);
    estimatedBy = List.copyOf(estimatedBy);
  }

  Stream<StatementId> mentioned() {
    return Stream.of(figures.mentioned(), deniedBy.stream(), estimatedBy.stream())
        .flatMap(ids -> ids);
  }
}
