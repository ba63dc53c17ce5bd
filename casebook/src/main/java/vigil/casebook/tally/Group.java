package vigil.casebook.tally;

import java.util.ArrayList;
import java.util.List;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;

/** The statements about one type of act within one event. */
final class Group {
  private final EventId event;
  private final ActType act;
  private final List<Affirmation> affirmations = new ArrayList<>();
  private final List<StatementId> deniedBy = new ArrayList<>();
  private final List<StatementId> estimatedBy = new ArrayList<>();

  Group(EventId event, ActType act) {
    this.event = event;
    this.act = act;
  }

  void add(Statement statement, RootSources roots) {
    switch (statement.stance()) {
      case ALLEGES, CONFIRMS ->
          affirmations.add(new Affirmation(statement, roots.rootsOf(statement)));
      case DENIES -> deniedBy.add(statement.id());
      case ESTIMATES -> estimatedBy.add(statement.id());
    }
  }

  /** Counts them; groups can be counted side by side. */
  GroupTally tally(PersonClasses classes) {
    Count count = new Count(affirmations, classes);
    return new GroupTally(
        event,
        act,
        count.documented(),
        count.reportedMinimum(),
        count.corroboratedMinimum(),
        count.reported(),
        deniedBy,
        estimatedBy);
  }
}
