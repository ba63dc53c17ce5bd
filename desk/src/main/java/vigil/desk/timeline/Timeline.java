package vigil.desk.timeline;

import java.util.List;
import vigil.desk.event.EventHead;
import vigil.desk.page.Option;

/**
 * An event in time, row by row.
 *
 * @param happened the marks over the bars of when it happened
 * @param said the marks over the bars of when it was said
 * @param left how many rows there are besides these
 */
public record Timeline(
    EventHead head, List<Tick> happened, List<Tick> said, List<Row> rows, int left) {

  /**
   * A mark on a scale.
   *
   * @param x where it is, in percent
   * @param label in words
   */
  public record Tick(String x, String label) {
    private static final int LATE_PERCENT = 64;
    private static final int LAST_PERCENT = 77;

    /** The class of a label that would run out of a short scale, or of one of middle length too. */
    public String place() {
      double at = Double.parseDouble(x);
      return at > LAST_PERCENT ? "late last" : at > LATE_PERCENT ? "late" : "";
    }
  }

  /**
   * Something that happened, or that was said.
   *
   * @param what its page and what it is
   * @param more who says it; may be empty
   */
  public record Row(Option what, String more, Line happened, Line said) {}

  /**
   * A date in words and drawn.
   *
   * @param words empty when there is no date
   * @param bars one for each stretch of time that it can mean
   */
  public record Line(String words, List<Bar> bars) {
    static final Line NOTHING = new Line("", List.of());
  }

  /**
   * A stretch of time, in percent of the scale.
   *
   * @param form how its ends are drawn
   * @param loose whether the date is about, uncertain, or has an end that nobody knows
   */
  public record Bar(String x, String width, Form form, boolean loose) {}

  /** How the ends of a bar are drawn. */
  public enum Form {
    CLOSED,
    /** Goes on, nobody says until when. */
    OPEN_AFTER,
    /** Began, nobody says since when. */
    OPEN_BEFORE,
    /** Both. */
    OPEN
  }
}
