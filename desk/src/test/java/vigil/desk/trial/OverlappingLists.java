package vigil.desk.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.StatementDraft;
import vigil.core.date.Edtf;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.estimate.random.RandomStream;

/**
 * An invented event of which four lists tell: of 400 invented persons each is on each list with a
 * chance of its own. A fifth source repeats the first list.
 */
public final class OverlappingLists {
  public static final List<String> SOURCES = List.of("committee", "hospital", "press", "relatives");
  private static final double[] CHANCES = {0.4, 0.3, 0.35, 0.25};
  private static final int PERSONS = 400;

  private OverlappingLists() {}

  /** Who is on which list, by the list. */
  public static Map<String, List<PersonId>> lists() {
    Map<String, List<PersonId>> lists = new TreeMap<>();
    RandomStream random = new RandomStream(2026, 1);
    for (int person = 1; person <= PERSONS; person++) {
      for (int i = 0; i < CHANCES.length; i++) {
        if (random.uniform() < CHANCES[i]) {
          lists
              .computeIfAbsent(SOURCES.get(i), _ -> new ArrayList<>())
              .add(new PersonId("p" + person));
        }
      }
    }
    return lists;
  }

  /** All of it as changes. */
  public static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.EventAdded(
            new Event(TrialDesk.EVENT, "Synthetic event", Edtf.parse("2020-03"), "Nowhere", "")));
    Map<String, List<PersonId>> lists = lists();
    lists.values().stream()
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .forEach(id -> changes.add(new Change.PersonAdded(new Person(id, name(id)))));
    lists.forEach((source, persons) -> {
      changes.add(source(source, SourceKind.ORGANISATION));
      changes.add(named("of-" + source, source, persons));
    });
    changes.add(source("copyist", SourceKind.PRESS));
    changes.add(
        new Change.StatementRecorded(
            statement("copy", "copyist", lists.getOrDefault("committee", List.of()))
                .derivesFrom(List.<Derivation>of(TrialDesk.from("of-committee")))
                .build()));
    return changes;
  }

  /** Twelve letters; those of persons whose numbers differ by 200 look alike. */
  private static String name(PersonId id) {
    int number = Integer.parseInt(id.value().substring(1));
    RandomStream random = new RandomStream(number % 200, 2);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      name.append((char) ('a' + random.below(26)));
    }
    return number >= 200 ? name + "a" : name.toString();
  }

  private static Change source(String id, SourceKind kind) {
    return new Change.SourceAdded(
        new Source(new SourceId(id), kind, "The " + id, Optional.of("The " + id)));
  }

  /** A statement that names these persons. */
  public static Change named(String id, String source, List<PersonId> persons) {
    return new Change.StatementRecorded(statement(id, source, persons).build());
  }

  private static StatementDraft statement(String id, String source, List<PersonId> persons) {
    return TrialDesk.statement(id, new SourceId(source), "?")
        .consent(Consent.PUBLISH)
        .persons(persons);
  }
}
