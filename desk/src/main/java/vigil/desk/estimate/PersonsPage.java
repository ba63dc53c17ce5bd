package vigil.desk.estimate;

import java.util.List;
import vigil.desk.page.Option;

/**
 * The persons behind a figure, and the statements that name them.
 *
 * @param lists on which all of them are
 * @param whole whether they may be on other lists, too
 * @param persons how many they are
 * @param left how many of them are not shown
 */
public record PersonsPage(
    TopicPage.Head head,
    List<String> lists,
    boolean whole,
    String persons,
    List<Row> rows,
    int left) {
  /** More persons than these nobody reads on one page; the search finds the rest. */
  static final int MOST = 500;

  /**
   * A person.
   *
   * @param lists whose they are on
   * @param statements that name them
   */
  public record Row(Option person, List<String> lists, List<Option> statements) {}
}
