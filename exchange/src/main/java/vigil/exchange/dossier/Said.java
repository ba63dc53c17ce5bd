package vigil.exchange.dossier;

import java.util.List;
import vigil.core.date.Edtf;
import vigil.core.id.SourceId;

/**
 * Where a statement comes from.
 *
 * @param source who says it
 * @param roots the sources that it goes back to, its own when it repeats nobody; at least one
 * @param on when it was said
 */
public record Said(SourceId source, List<SourceId> roots, Edtf on) {
  public Said {
    roots = List.copyOf(roots);
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("a statement goes back to at least one source");
    }
  }
}
