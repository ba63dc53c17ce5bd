package vigil.desk.coding;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.desk.claim.Claim;
import vigil.desk.page.Form;

/**
 * A testimony beside the form that codes it.
 *
 * @param address of the page
 * @param name by which people call the testimony
 * @param told what it says
 * @param statements that were coded from it so far
 * @param replies to its source so far
 */
public record TestimonyPage(
    String address,
    String name,
    Words told,
    List<Claim> statements,
    List<Reply> replies,
    Form form,
    Choices choices) {

  /**
   * What the source told.
   *
   * @param on the day, in words
   * @param language of the page it was told on
   * @param paragraphs of the text; none when only files came
   * @param files that came with it
   * @param answerable whether the source kept a return number
   */
  public record Words(
      String on,
      Language language,
      List<String> paragraphs,
      List<Attachment> files,
      boolean answerable) {}

  /**
   * A file of the testimony.
   *
   * @param address where it is handed out
   * @param size in words
   */
  public record Attachment(String name, String address, String mediaType, String size) {}

  /**
   * A reply to the source.
   *
   * @param on the day, in words
   * @param text empty once erased
   */
  public record Reply(String on, String text, boolean delivered) {}

  /** The coding form knows no statement before it. */
  public Optional<Claim> before() {
    return Optional.empty();
  }
}
