package vigil.front.dossier;

import java.util.List;
import java.util.Optional;
import vigil.front.page.Phrase;

/**
 * What the editor wrote, and what it is about.
 *
 * @param when the event's date in words
 * @param published the day of first publication
 */
record Head(
    Prose prose,
    String when,
    Optional<Phrase> where,
    Optional<Phrase> background,
    String published,
    List<Corrected> corrections) {

  /** A correction with its day. */
  record Corrected(String day, Phrase what) {}
}
