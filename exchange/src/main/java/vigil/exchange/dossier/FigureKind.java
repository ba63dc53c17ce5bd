package vigil.exchange.dossier;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What a figure claims. */
@EnumNaming(EnumNamingStrategies.SnakeCaseStrategy.class)
public enum FigureKind {
  /** Distinct persons whom sources name. */
  DOCUMENTED,
  /** Distinct persons whom two independent sources name. */
  DOCUMENTED_BY_TWO_ROOTS,
  /** At least as many as the source that says most. */
  REPORTED_MINIMUM,
  /** At least as many as two independent sources each say. */
  CORROBORATED_MINIMUM
}
