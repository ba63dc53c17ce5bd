package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.ChangeRefused;
import vigil.casebook.Person;
import vigil.casebook.tally.Tally;
import vigil.core.id.PersonId;
import vigil.journal.DataKey;
import vigil.journal.Entry;
import vigil.journal.Journal;

/** A case file that is opened again is the one that was live. */
class CaseFileReplayTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);
  private static final DataKey KEY = DataKey.generate(new SecureRandom());

  /** All that changes add up to and the history of it. */
  private record Said(
      List<Object> casebook, Map<?, ?> inbox, Map<?, ?> replies, List<?> rest, List<?> history) {
    static Said by(CaseFile caseFile) {
      DeskState state = caseFile.state();
      Casebook casebook = state.casebook();
      return new Said(
          List.of(
              List.copyOf(casebook.events().values()),
              List.copyOf(casebook.sources().values()),
              List.copyOf(casebook.persons().values()),
              List.copyOf(casebook.statements().values()),
              casebook.links(),
              casebook.erased(),
              Tally.of(casebook)),
          Map.copyOf(state.inbox()),
          Map.copyOf(state.replies()),
          List.of(
              List.copyOf(state.dossiers().values()),
              Map.copyOf(state.conversations()),
              Map.copyOf(state.copies()),
              state.nextEdition()),
          caseFile.recent(Integer.MAX_VALUE));
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return CasebookChanges.any().list().ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<DeskChange>> deskChanges() {
    return DeskChanges.any().list().ofMaxSize(60);
  }

  @Property(tries = 60)
  void open_afterAnyChangesOfTheCasebook_isWhatWasLive(@ForAll("changes") List<Change> changes)
      throws IOException {
    assertReopensAsItWas(changes.stream().map(DeskChange.CasebookChanged::new).toList());
  }

  @Property(tries = 60)
  void open_afterAnyChangesOfTheDesk_isWhatWasLive(@ForAll("deskChanges") List<DeskChange> changes)
      throws IOException {
    assertReopensAsItWas(changes);
  }

  private static void assertReopensAsItWas(List<? extends DeskChange> changes) throws IOException {
    Path folder = Files.createTempDirectory("replay");
    try {
      Said live;
      try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
        for (DeskChange change : changes) {
          recordIfItFits(caseFile, change);
        }
        live = Said.by(caseFile);
      }
      try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
        assertThat(Said.by(caseFile)).isEqualTo(live);
      }
    } finally {
      delete(folder);
    }
  }

  private static void recordIfItFits(CaseFile caseFile, DeskChange change) throws IOException {
    try {
      caseFile.record(change, "staff");
    } catch (ChangeRefused | DeskChangeRefused notNow) {
      // Most changes that are made up do not fit what is there.
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void open_moreChangesThanAreUnderstoodAtATime_appliesThemInOrder(@TempDir Path folder)
      throws IOException {
    int persons = 12_345;
    try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
      caseFile.record(
          IntStream.range(0, persons)
              .mapToObj(CaseFileReplayTest::person)
              .map(Change.PersonAdded::new)
              .map(DeskChange.CasebookChanged::new)
              .toList(),
          "staff");
    }
    try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
      assertThat(List.copyOf(caseFile.state().casebook().persons().values()))
          .isEqualTo(IntStream.range(0, persons).mapToObj(CaseFileReplayTest::person).toList());
      assertThat(caseFile.changes()).isEqualTo(persons);
    }
  }

  private static Person person(int number) {
    return new Person(new PersonId("p" + number), "name " + number);
  }

  @Test
  void open_changeThatNobodyKnowsAmongMany_namesItsRecordAndLetsGoOfTheFolder(@TempDir Path folder)
      throws IOException {
    try (Journal journal = Journal.open(folder, KEY)) {
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < 1_500; i++) {
        Change change = new Change.PersonAdded(person(i));
        entries.add(
            new Journaled(CLOCK.instant(), "staff", new DeskChange.CasebookChanged(change))
                .toEntry());
      }
      entries.set(700, Entry.plain("{\"change\":\"of tomorrow\"}".getBytes(UTF_8)));
      journal.append(entries);
    }

    assertThatThrownBy(() -> CaseFile.open(folder, KEY, CLOCK))
        .isInstanceOf(UnreadableChangeException.class)
        .hasMessageContaining("701");
    Journal.open(folder, KEY).close();
  }
}
