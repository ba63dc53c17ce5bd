package vigil.desk.dossier;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.desk.claim.Claim;
import vigil.desk.page.Form;
import vigil.desk.page.Option;

/**
 * The editor of a dossier.
 *
 * @param address of the page
 * @param title in the reader's language
 * @param event its title
 * @param eventAddress where all that is known of it is shown
 * @param languages that it can be written in
 * @param acts the figures that can be named, by type of act
 * @param leftOut statements that the public does not see, and why
 * @param gaps names of figures in the text that show nothing now
 * @param preview the text as a reader would see it; empty when there is no text yet
 * @param publicSince the day of its first publication, in words; empty when it is not public
 * @param corrections that readers are told of
 * @param estimates that can be shown, by act
 */
public record EditorPage(
    String address,
    String title,
    String event,
    String eventAddress,
    List<Language> languages,
    Form form,
    List<ActFigures> acts,
    List<Left> leftOut,
    List<String> gaps,
    List<Preview.Text> preview,
    Optional<String> publicSince,
    List<Told> corrections,
    List<Estimates> estimates) {

  /**
   * The estimates that can be shown about one act.
   *
   * @param field of the form
   * @param label the act in words
   * @param options by their numbers and days
   */
  public record Estimates(String field, String label, List<Option> options) {}

  /**
   * The figures of one type of act.
   *
   * @param label the act in words
   */
  public record ActFigures(String label, List<Live> figures) {}

  /**
   * A figure that can be named.
   *
   * @param token as it is written
   * @param kind the key of its words
   * @param shows what a reader would see; empty when there is nothing to show
   */
  public record Live(String token, String kind, Optional<String> shows) {}

  /**
   * A statement that the public does not see.
   *
   * @param because the key of the reason
   */
  public record Left(Claim claim, String because) {}

  /**
   * A correction.
   *
   * @param on the day, in words
   * @param words in the reader's language or, where it was not told in it, another
   */
  public record Told(String on, String words) {}
}
