package vigil.front.gathering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vigil.core.look.Look;
import vigil.front.page.Html;
import vigil.front.page.Phrase;
import vigil.front.page.Representation;

/** What another site shows of a gathering, in a frame: one answer that loads nothing else. */
final class Card {
  private static final String STYLE =
      new String(Look.stylesheet(), StandardCharsets.UTF_8) + read();

  private Card() {}

  static Representation of(Sharing sharing) {
    GatheringView.CardView view =
        new GatheringView.CardView(
            sharing.reading().language(),
            sharing.words().text(),
            Phrase.of(sharing.site().group(), sharing.reading().language()),
            sharing.words().facts(),
            sharing.words().mark(),
            sharing.reading().link(GatheringPages.path(sharing.gathering().slug())),
            sharing.reading().link(GatheringPages.path(sharing.gathering().slug()) + ".ics"),
            STYLE);
    byte[] html =
        Html.of((output, interceptor) -> JtecardGenerated.render(output, interceptor, view));
    return Representation.card(sharing.reading().language(), html, STYLE);
  }

  private static String read() {
    try (InputStream own = Card.class.getResourceAsStream("card.css")) {
      if (own == null) {
        throw new IllegalStateException("card.css is not beside " + Card.class.getName());
      }
      return new String(own.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("card.css cannot be read", e);
    }
  }
}
