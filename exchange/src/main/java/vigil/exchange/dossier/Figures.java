package vigil.exchange.dossier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vigil.core.id.StatementId;

/**
 * The figures for one type of act.
 *
 * @param reportedMinimum none when nobody affirms the act
 * @param corroboratedMinimum none when no two independent sources do
 */
public record Figures(
    Documented documented, Optional<Figure> reportedMinimum, Optional<Figure> corroboratedMinimum) {

  /** The figure's value; empty when there is no such figure. */
  public OptionalLong value(FigureKind kind) {
    return switch (kind) {
      case DOCUMENTED -> OptionalLong.of(documented.persons());
      case DOCUMENTED_BY_TWO_ROOTS -> OptionalLong.of(documented.byTwoRoots());
      case REPORTED_MINIMUM -> value(reportedMinimum);
      case CORROBORATED_MINIMUM -> value(corroboratedMinimum);
    };
  }

  /** The statements that bear the figure; empty when there is no such figure. */
  public List<StatementId> proof(FigureKind kind) {
    return switch (kind) {
      case DOCUMENTED, DOCUMENTED_BY_TWO_ROOTS -> documented.statements();
      case REPORTED_MINIMUM -> proof(reportedMinimum);
      case CORROBORATED_MINIMUM -> proof(corroboratedMinimum);
    };
  }

  Stream<StatementId> mentioned() {
    return Stream.of(FigureKind.values()).flatMap(kind -> proof(kind).stream());
  }

  private static OptionalLong value(Optional<Figure> figure) {
    return figure.map(found -> OptionalLong.of(found.value())).orElse(OptionalLong.empty());
  }

  private static List<StatementId> proof(Optional<Figure> figure) {
    return figure.map(Figure::statements).orElse(List.of());
  }
}
