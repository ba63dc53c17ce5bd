package vigil.front.home;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;
import vigil.front.page.Phrase;

/** The first page. */
record HomeView(Frame frame, Text text, List<Item> dossiers, List<Item> gatherings) {

  /**
   * Something that is published.
   *
   * @param when the day or time that it is about
   * @param more a sentence on it
   */
  record Item(String address, String when, Phrase title, Optional<Phrase> more) {}
}
