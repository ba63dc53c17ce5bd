package vigil.desk.publish;

import java.util.List;
import java.util.OptionalLong;
import vigil.core.id.StatementId;

/**
 * A figure that a draft may name, with what it would show if it were published now.
 *
 * @param token its name
 * @param value empty when nobody, or no two, bear it
 * @param proof the statements that bear it
 */
public record LiveFigure(FigureToken token, OptionalLong value, List<StatementId> proof) {
  public LiveFigure {
    proof = List.copyOf(proof);
  }
}
