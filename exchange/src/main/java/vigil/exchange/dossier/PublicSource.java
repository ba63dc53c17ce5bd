package vigil.exchange.dossier;

import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;
import vigil.exchange.LocalizedText;

/**
 * A source as the public may know it.
 *
 * @param id tells sources apart; must itself say no more than the name
 * @param name a paper's title or, in the reader's language, "a survivor (name withheld)"
 */
public record PublicSource(SourceId id, LocalizedText name, SourceKind kind) {}
