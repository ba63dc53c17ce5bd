package vigil.exchange.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dossier in one language.
 *
 * @param title one line
 * @param summary a sentence or two for lists and feeds
 * @param paragraphs the body, in order
 */
public record DossierText(String title, Optional<String> summary, List<Paragraph> paragraphs) {
  public DossierText {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a dossier needs a title in each of its languages");
    }
    paragraphs = List.copyOf(paragraphs);
  }

  Stream<FigureSpan> figures() {
    return paragraphs.stream()
        .flatMap(paragraph -> paragraph.spans().stream())
        .filter(FigureSpan.class::isInstance)
        .map(FigureSpan.class::cast);
  }
}
