package vigil.desk.estimate;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.casebook.Statement;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskState;
import vigil.desk.claim.Acts;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.estimate.listing.Listing;
import vigil.desk.publish.PersonLists;
import vigil.estimate.Feasibility;
import vigil.estimate.Verdict;

/** Everything for which persons are listed, by event and type of act. */
public record AllView(List<Row> rows) {
  /**
   * A topic.
   *
   * @param documented how many persons are named
   * @param lists how many sources name somebody
   * @param verdict whether it could carry an estimate, in words
   * @param kept how many estimates of it were kept
   */
  public record Row(
      String address,
      String event,
      String act,
      String documented,
      String lists,
      String verdict,
      int kept) {}

  static AllView of(DeskState state, Language language) {
    Casebook casebook = state.casebook();
    PersonLists lists = new PersonLists(casebook);
    List<Row> rows = new ArrayList<>();
    for (Topic topic : topics(casebook)) {
      Listing listing = lists.of(topic, Scope.RECORD);
      if (!listing.persons().isEmpty()) {
        rows.add(row(state, listing, language));
      }
    }
    return new AllView(rows);
  }

  private static Set<Topic> topics(Casebook casebook) {
    Set<Topic> topics = new LinkedHashSet<>();
    for (Statement statement : casebook.statements().values()) {
      if (!statement.persons().isEmpty() && casebook.events().containsKey(statement.event())) {
        topics.add(new Topic(statement.event(), statement.act()));
      }
    }
    return topics;
  }

  private static Row row(DeskState state, Listing listing, Language language) {
    Text words = EstimatePages.WORDS.in(language);
    NumberFormat numbers = NumberFormat.getIntegerInstance(language.locale());
    Topic topic = listing.topic();
    List<SourceList> all =
        listing.sources().stream().map(source -> new SourceList(List.of(source))).toList();
    boolean possible = Feasibility.of(listing.histories(all)) instanceof Verdict.Possible;
    Event event = state.casebook().events().get(topic.event());
    return new Row(
        EstimatePages.address(topic),
        event == null ? topic.event().value() : event.title(),
        Acts.of(state.casebook()).label(topic.act(), language),
        numbers.format(listing.persons().size()),
        numbers.format(all.size()),
        words.get(possible ? "all.possible" : "all.refused"),
        (int)
            state.estimates().values().stream()
                .filter(kept -> kept.question().topic().equals(topic))
                .count());
  }
}
