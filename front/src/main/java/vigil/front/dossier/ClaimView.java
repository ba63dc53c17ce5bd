package vigil.front.dossier;

import java.util.List;
import java.util.Optional;
import vigil.front.page.Phrase;

/**
 * What one statement says. Claims, denials and estimates all have this form.
 *
 * @param id the statement's id in the dossier's file
 * @param source who says it
 * @param kind what kind of source that is
 * @param stance alleges, confirms, denies or estimates; of a denial, what it denies if that is
 *     known
 * @param denial what a denial denies, if that is known
 * @param saidOn when it was said
 * @param quantity how many, in our words
 * @param quoted how many, in the source's own words
 * @param words what it says
 * @param roots whom it goes back to, when that is not the source itself
 * @param details when and where the act took place, where the statement says so
 */
record ClaimView(
    String id,
    Phrase source,
    String kind,
    String stance,
    Optional<String> denial,
    String saidOn,
    String quantity,
    Optional<String> quoted,
    Phrase words,
    List<Root> roots,
    List<Phrase> details) {

  /** A source that a statement goes back to. */
  record Root(Phrase name, String kind) {}
}
