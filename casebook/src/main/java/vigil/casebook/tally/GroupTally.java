package vigil.casebook.tally;

import java.util.List;
import java.util.Optional;
import vigil.core.id.EventId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;

/**
 * What may be claimed about one type of act within one event, over statements that are not
 * withdrawn.
 *
 * @param event the event
 * @param act the type of act
 * @param documented persons known by name
 * @param reportedMinimum the largest bound of any bearer; empty when no statement affirms the act,
 *     0 when those that do give no number
 * @param corroboratedMinimum the largest number that two independent bearers each reach; empty when
 *     there are no two
 * @param reported the affirming statements, in order of first appearance
 * @param deniedBy the denying statements: listed beside, never subtracted
 * @param estimatedBy the estimating statements: listed beside, never merged in
 */
public record GroupTally(
    EventId event,
    ActType act,
    Documented documented,
    Optional<Figure> reportedMinimum,
    Optional<Figure> corroboratedMinimum,
    List<Reported> reported,
    List<StatementId> deniedBy,
    List<StatementId> estimatedBy) {
  public GroupTally {
    reported = List.copyOf(reported);
    deniedBy = List.copyOf(deniedBy);
    estimatedBy = List.copyOf(estimatedBy);
  }
}
