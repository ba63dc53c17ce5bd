package vigil.desk.publish;

import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.ErasableItem;
import vigil.casebook.Statement;
import vigil.core.id.StatementId;

/** A statement that the public neither sees nor finds counted. */
public record LeftOut(StatementId statement, Because because) {

  /** Why. */
  public enum Because {
    /** It is for the group only. */
    INTERNAL,
    /** It is for courts and investigations. */
    COURT,
    /** Its source took it back. */
    WITHDRAWN,
    /** Its words were erased. */
    ERASED,
    /** It speaks of a date, a place, a role or somebody's whereabouts, which no figure counts. */
    NOT_COUNTED,
    /** It was recorded without words, and a claim without words proves nothing to a reader. */
    WORDLESS
  }

  static Optional<LeftOut> of(Statement statement, Casebook casebook) {
    return because(statement, casebook).map(why -> new LeftOut(statement.id(), why));
  }

  private static Optional<Because> because(Statement statement, Casebook casebook) {
    return switch (statement.consent()) {
      case INTERNAL -> Optional.of(Because.INTERNAL);
      case COURT -> Optional.of(Because.COURT);
      case WITHDRAWN -> Optional.of(Because.WITHDRAWN);
      case PUBLISH -> withoutWords(statement, casebook);
    };
  }

  private static Optional<Because> withoutWords(Statement statement, Casebook casebook) {
    if (casebook.erased().contains(new ErasableItem.StatementWords(statement.id()))) {
      return Optional.of(Because.ERASED);
    }
    if (!statement.isCounted()) {
      return Optional.of(Because.NOT_COUNTED);
    }
    return statement.words().isEmpty() ? Optional.of(Because.WORDLESS) : Optional.empty();
  }
}
