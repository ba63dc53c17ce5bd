package vigil.desk.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.unlock.OpenDesk;

/** An obviously synthetic event of which 12 sources made 40 statements, many repeating others. */
public final class BusyEvent {
  public static final EventId EVENT = new EventId("busy");
  public static final int STATEMENTS = 40;

  private static final String[] NAMES = {
    "Synthetic Agency",
    "The Synthetic Gazette",
    "Survivor A",
    "Survivor B",
    "A relative of C",
    "Evening Example",
    "Example Radio",
    "Organisation for Examples",
    "Ministry of Specimens",
    "Office of the Sample Governor",
    "Doctor D",
    "Register of the sample morgue"
  };
  private static final SourceKind[] KINDS = {
    SourceKind.PRESS,
    SourceKind.PRESS,
    SourceKind.SURVIVOR,
    SourceKind.SURVIVOR,
    SourceKind.RELATIVE,
    SourceKind.PRESS,
    SourceKind.PRESS,
    SourceKind.ORGANISATION,
    SourceKind.OFFICIAL,
    SourceKind.OFFICIAL,
    SourceKind.WITNESS,
    SourceKind.DOCUMENT
  };
  private static final String[] ACTS = {"killing", "arbitrary-detention", "torture"};
  private static final String[] QUANTITIES = {
    "3", ">=4", ">100", "20..30", "~120", "?", "<=2", "7"
  };
  private static final String[] WHENS = {
    "2021-03-04",
    "2021-03",
    "2021-03-10/2021-04-02",
    "2021-03-20/..",
    "../2021-05-01",
    "2021-04~",
    "2021-04-11?"
  };

  private BusyEvent() {}

  /** Records all of it at once. */
  public static void record(OpenDesk desk) throws IOException {
    desk.record(changes().<DeskChange>map(CasebookChanged::new).toList());
  }

  private static Stream<Change> changes() {
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.EventAdded(
            new Event(
                EVENT,
                "A synthetic busy event",
                Edtf.parse("2021-03-01/2021-05-30"),
                "Sampletown",
                "Everything here is made up.")));
    for (int i = 0; i < NAMES.length; i++) {
      changes.add(
          new Change.SourceAdded(
              new Source(new SourceId("source-" + i), KINDS[i], NAMES[i], Optional.empty())));
    }
    for (int i = 0; i < 4; i++) {
      changes.add(new Change.PersonAdded(new Person(new PersonId("busy-p" + i), "Specimen " + i)));
    }
    for (int i = 0; i < STATEMENTS; i++) {
      changes.add(new Change.StatementRecorded(statement(i)));
    }
    return changes.stream();
  }

  private static Statement statement(int i) {
    int source = (i * 7 + i / 12) % NAMES.length;
    boolean official = KINDS[source] == SourceKind.OFFICIAL;
    Stance stance =
        official
            ? Stance.DENIES
            : i % 9 == 8 ? Stance.ESTIMATES : i % 3 == 1 ? Stance.CONFIRMS : Stance.ALLEGES;
    StatementDraft draft =
        Statement.draft(
                new StatementId("b" + i),
                new SourceId("source-" + source),
                EVENT,
                new ActType(ACTS[i % ACTS.length]),
                stance)
            .saidOn(Edtf.parse("2021-%02d-%02d".formatted(4 + i / 10, 1 + i % 28)))
            .quantity(
                new QuotedQuantity(Quantity.parse(official ? "?" : QUANTITIES[i % 8]), "so many"))
            .words("Synthetic words number " + i + ".")
            .where(i % 4 == 0 ? "Sampletown" : i % 4 == 1 ? "Old prison, Examplia" : "")
            .when(
                i % 2 == 0
                    ? Optional.of(Edtf.parse(WHENS[i / 2 % WHENS.length]))
                    : Optional.empty())
            .persons(i % 5 == 2 ? List.of(new PersonId("busy-p" + i % 4)) : List.of())
            .consent(i == 39 ? Consent.WITHDRAWN : Consent.INTERNAL);
    return draft.derivesFrom(from(i, source, official)).build();
  }

  private static List<Derivation> from(int i, int source, boolean official) {
    if (official || i < 5 || i % 4 == 0) {
      return List.of();
    }
    if (i % 4 == 1) {
      return source == 0 ? List.of() : List.of(new Derivation.FromSource(new SourceId("source-0")));
    }
    return i % 8 == 7
        ? List.of(TrialDesk.from("b" + (i - 3)), TrialDesk.from("b" + (i - 5)))
        : List.of(TrialDesk.from("b" + (i - 3)));
  }
}
