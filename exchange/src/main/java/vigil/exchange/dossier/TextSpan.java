package vigil.exchange.dossier;

/**
 * Plain words; never markup.
 *
 * @param text shown as it is
 */
public record TextSpan(String text) implements Span {}
