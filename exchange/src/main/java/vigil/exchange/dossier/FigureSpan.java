package vigil.exchange.dossier;

import vigil.core.vocabulary.ActType;

/**
 * A live figure in the text: it shows what the evidence bears, or that there is no such figure.
 *
 * @param act one of the dossier's groups
 * @param kind which of the group's figures
 */
public record FigureSpan(ActType act, FigureKind kind) implements Span {}
