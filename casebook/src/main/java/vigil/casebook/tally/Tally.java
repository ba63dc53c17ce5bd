package vigil.casebook.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.vocabulary.ActType;

/**
 * What may be claimed, for every event and type of act. A pure function of the statements and of
 * who is who: the same casebook always gives the same tally.
 *
 * <p>Only statements about the act itself or about how many it concerned are counted, or listed as
 * denials and estimates. One about a date, a place, somebody's part in it or somebody's whereabouts
 * bears no figure and documents no victim, but is still followed where others derive from it.
 *
 * @param groups in order of the first appearance of a statement that is counted
 */
public record Tally(List<GroupTally> groups) {
  public Tally {
    groups = List.copyOf(groups);
  }

  /** The tally of all that the casebook holds. */
  public static Tally of(Casebook casebook) {
    return new Tally(
        groups(
            casebook.statements().values().stream(),
            RootSources.in(casebook),
            casebook.personClasses()));
  }

  /**
   * The tally of these statements.
   *
   * @throws LineageException when a statement derives from one that is not among them, or in a
   *     circle
   */
  public static Tally of(Collection<Statement> statements, PersonClasses classes) {
    RootSources roots = RootSources.of(statements);
    return new Tally(groups(statements.stream(), roots, classes));
  }

  /**
   * The groups of one event alone, in order of first appearance: those that the tally of the whole
   * casebook has, in the time that this event takes.
   */
  public static List<GroupTally> of(Casebook casebook, EventId event) {
    return groups(
        casebook.statements().values().stream()
            .filter(statement -> statement.event().equals(event)),
        RootSources.in(casebook),
        casebook.personClasses());
  }

  private static List<GroupTally> groups(
      Stream<Statement> statements, RootSources roots, PersonClasses classes) {
    List<Group> groups = new ArrayList<>();
    Map<EventId, Map<ActType, Group>> byEvent = new HashMap<>();
    statements
        .filter(statement -> !statement.isWithdrawn() && statement.isCounted())
        .forEach(statement ->
            byEvent
                .computeIfAbsent(statement.event(), _ -> new HashMap<>())
                .computeIfAbsent(statement.act(), act -> begun(statement.event(), act, groups))
                .add(statement, roots));
    return groups.parallelStream().map(group -> group.tally(classes)).toList();
  }

  private static Group begun(EventId event, ActType act, List<Group> groups) {
    Group group = new Group(event, act);
    groups.add(group);
    return group;
  }

  /** The groups of one event, in order of first appearance. */
  public List<GroupTally> of(EventId event) {
    return groups.stream().filter(group -> group.event().equals(event)).toList();
  }

  /** The group of one event and type of act, if any statement that stands speaks of it. */
  public Optional<GroupTally> of(EventId event, ActType act) {
    return groups.stream()
        .filter(group -> group.event().equals(event) && group.act().equals(act))
        .findFirst();
  }
}
