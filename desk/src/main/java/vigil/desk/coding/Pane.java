package vigil.desk.coding;

import java.util.List;
import java.util.Optional;
import vigil.desk.page.Form;
import vigil.desk.page.Option;

/**
 * The statement in the making, beside the text that it is coded from.
 *
 * @param address of the page
 * @param begun the id that the statement in the making will have
 * @param marked the words that it comes from; empty when none were marked
 * @param quantities in the marked words, when there are several
 * @param saidOn dates in the marked words, as the day on which it was said
 * @param when the same, as the day of the act
 * @param kept what became of what was typed before
 */
public record Pane(
    String address,
    String begun,
    String marked,
    Form form,
    Choices choices,
    List<Option> quantities,
    List<Option> saidOn,
    List<Option> when,
    Kept kept) {

  /**
   * What became of what was typed and not recorded.
   *
   * @param by whoever typed what is shown again; empty when nothing is
   * @param lost whether there was something that could not be read
   */
  public record Kept(Optional<String> by, boolean lost) {}
}
