package vigil.exchange.dossier;

import java.util.List;

/**
 * A paragraph: words with figures among them.
 *
 * @param spans in reading order; spaces between words and figures belong to the words
 */
public record Paragraph(List<Span> spans) {
  public Paragraph {
    spans = List.copyOf(spans);
  }
}
