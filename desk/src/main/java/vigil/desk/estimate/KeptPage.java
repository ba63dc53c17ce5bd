package vigil.desk.estimate;

import java.util.List;
import vigil.desk.page.Option;

/**
 * An estimate that was kept.
 *
 * @param publishable whether it rests on nothing but what may be published
 * @param outdated whether the record has changed since in what it rests on
 * @param dossiers on the event, which can show it
 */
public record KeptPage(
    TopicPage.Head head,
    String id,
    ResultView result,
    boolean publishable,
    boolean outdated,
    List<Option> dossiers) {}
