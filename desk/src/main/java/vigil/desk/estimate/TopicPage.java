package vigil.desk.estimate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.desk.page.Form;

/**
 * One type of act within one event: which lists there are, what is computed, what was kept.
 *
 * @param documented how many persons are named by statements that stand
 * @param published how many of them by statements that may be published
 * @param sources everybody whose list can be chosen
 * @param doubt about who is who, in words
 * @param running what is computed now or was computed last
 */
public record TopicPage(
    Head head,
    String documented,
    String published,
    Form form,
    List<Source> sources,
    OverlapView overlap,
    String doubt,
    Optional<Running> running,
    List<Kept> kept) {

  /**
   * What stands above every page of the topic.
   *
   * @param address of the topic
   */
  public record Head(String event, String eventAddress, String act, String address) {}

  /**
   * A source that names somebody.
   *
   * @param field of the form, which says how its list is taken
   * @param persons how many it names
   * @param address where they are named
   */
  public record Source(String name, String field, String persons, String address) {}

  /** An estimate on its way, or what came out. */
  public record Running(
      boolean running, boolean failed, int percent, Optional<ResultView> result) {}

  /**
   * An estimate that was kept.
   *
   * @param scope in words
   * @param outdated whether the record has changed since in what it rests on
   */
  public record Kept(
      String address, String id, String on, String headline, String scope, boolean outdated) {}

  /** How a source's list can be taken. */
  public List<String> choices() {
    return Stream.concat(
            Stream.of(QuestionForm.OWN, QuestionForm.OUT), QuestionForm.TOGETHER.stream())
        .toList();
  }
}
