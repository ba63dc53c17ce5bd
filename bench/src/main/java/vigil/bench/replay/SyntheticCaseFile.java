package vigil.bench.replay;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.bench.casebook.WrittenFolder;
import vigil.casebook.Change;
import vigil.casebook.Change.ConsentChanged;
import vigil.casebook.Change.EventAdded;
import vigil.casebook.Change.PersonAdded;
import vigil.casebook.Change.PersonsLinked;
import vigil.casebook.Change.SourceAdded;
import vigil.casebook.Change.StatementCorrected;
import vigil.casebook.Change.StatementRecorded;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.journal.DataKey;

/**
 * Writes a case file of invented changes, in the proportions of a group that has worked for years:
 * of twenty, fourteen statements, a correction, a consent, two persons, a link and a source.
 */
final class SyntheticCaseFile {

  private static final int GROUP = 1_000;
  private static final int ROUND = 20;
  private static final int EVENTS = 50;

  private SyntheticCaseFile() {}

  public static void main(String[] args) throws IOException {
    try (DataKey key = WrittenFolder.key(args);
        CaseFile caseFile = CaseFile.open(WrittenFolder.path(args), key, Clock.systemUTC())) {
      List<CasebookChanged> changes = changes(WrittenFolder.changes(args));
      for (int from = 0; from < changes.size(); from += GROUP) {
        int to = Math.min(from + GROUP, changes.size());
        caseFile.record(changes.subList(from, to), "documenter");
      }
    }
  }

  private static List<CasebookChanged> changes(int count) {
    List<Change> changes = new ArrayList<>();
    for (int event = 0; event < EVENTS; event++) {
      changes.add(new EventAdded(event(event)));
    }
    for (int round = 0; changes.size() < count; round++) {
      addRound(changes, round);
    }
    return changes.subList(0, count).stream().map(CasebookChanged::new).toList();
  }

  private static void addRound(List<Change> changes, int round) {
    changes.add(new SourceAdded(source(round)));
    changes.add(new PersonAdded(person(2 * round)));
    changes.add(new PersonAdded(person(2 * round + 1)));
    for (int i = 0; i < 14; i++) {
      changes.add(new StatementRecorded(statement(round, i)));
    }
    changes.add(new StatementCorrected(corrected(statement(round, 0))));
    changes.add(new ConsentChanged(statement(round, 1).id(), Consent.PUBLISH));
    changes.add(new PersonsLinked(person(2 * round).id(), person(2 * round + 1).id()));
  }

  private static Event event(int number) {
    return new Event(
        new EventId("event-" + number), "An invented event", Edtf.parse("2017-03"), "A town", "");
  }

  private static Source source(int number) {
    return new Source(
        new SourceId("source-" + number),
        SourceKind.WITNESS,
        "Invented name " + number,
        Optional.of("a witness"));
  }

  private static Person person(int number) {
    return new Person(new PersonId("person-" + number), "Invented name " + number);
  }

  private static Statement statement(int round, int place) {
    int number = ROUND * round + place;
    return Statement.draft(
            new StatementId("s" + number),
            source(round).id(),
            event(number % EVENTS).id(),
            new ActType("arbitrary-detention"),
            Stance.ALLEGES)
        .saidOn(Edtf.parse("2017-04-01"))
        .quantity(new QuotedQuantity(Quantity.parse(">=" + number % 7), "at least a few"))
        .persons(person(2 * round).id(), person(2 * round + 1).id())
        .when(Optional.of(Edtf.parse("2017-03")))
        .where("A town")
        .reliability(Reliability.LIKELY)
        .words(SyntheticJournal.words(number))
        .envelope(Optional.of("%016x".formatted(number)))
        .build();
  }

  private static Statement corrected(Statement statement) {
    return statement.toDraft().where("Another town").build();
  }
}
