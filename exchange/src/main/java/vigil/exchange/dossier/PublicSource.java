package vigil.exchange.dossier;

import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;

/**
 * A source as the public may know it.
 *
 * @param id tells sources apart; must itself say no more than the name
 * @param name such as "a survivor" or a paper's title
 */
public record PublicSource(SourceId id, String name, SourceKind kind) {
  public PublicSource {
    if (name.isBlank()) {
      throw new IllegalArgumentException("source \"" + id + "\" needs a public name");
    }
  }
}
