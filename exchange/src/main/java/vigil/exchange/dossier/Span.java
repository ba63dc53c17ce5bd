package vigil.exchange.dossier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A part of a paragraph. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(TextSpan.class), @JsonSubTypes.Type(FigureSpan.class)})
public sealed interface Span permits TextSpan, FigureSpan {}
