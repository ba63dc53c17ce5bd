package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.ChangeRefused;
import vigil.casebook.ErasableItem;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.spool.EnvelopeId;
import vigil.journal.Checkpoint;
import vigil.journal.DataKey;
import vigil.journal.Journal;
import vigil.journal.JournalCopy;

/** A case file that is opened beside a checkpoint is the one that all changes add up to. */
class CheckpointTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);
  private static final DataKey KEY = DataKey.generate(new SecureRandom());
  private static final String MARKER = "Qwertzuiop";
  private static final StatementId S1 = new StatementId("s1");

  @Provide
  Arbitrary<List<DeskChange>> changes() {
    return Arbitraries.oneOf(
            CasebookChanges.any().map(DeskChange.CasebookChanged::new), DeskChanges.any())
        .list()
        .ofMaxSize(80);
  }

  @Property(tries = 80)
  void open_besideACheckpoint_isWhatAllChangesAddUpTo(
      @ForAll("changes") List<DeskChange> before, @ForAll("changes") List<DeskChange> after)
      throws IOException {
    Path folder = Files.createTempDirectory("checkpoint");
    try {
      record(folder, before);
      assertThat(keep(folder).content()).isNotEmpty();
      record(folder, after);
      try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
        CopiedCase whole = whole(folder);
        assertThat(caseFile.changes()).isEqualTo(whole.changes());
        assertThat(AllOf.state(caseFile.state())).isEqualTo(AllOf.state(whole.state()));
      }
    } finally {
      PrivateFolder.deleteTree(folder);
    }
  }

  private static void record(Path folder, List<DeskChange> changes) throws IOException {
    try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
      for (DeskChange change : changes) {
        try {
          caseFile.record(change, "staff");
        } catch (ChangeRefused | DeskChangeRefused notNow) {
          // Most changes that are made up do not fit what is there.
        }
      }
    }
  }

  /** Puts a checkpoint beside the journal that knows all there is; what it says. */
  private static Checkpoint keep(Path folder) throws IOException {
    Replay replay = new Replay();
    try (Journal journal = Journal.open(folder, KEY, replay)) {
      Replay.Sum sum = replay.sum();
      byte[] content =
          Snapshot.of(
              sum.state(),
              sum.trails(),
              number -> Journaled.in(journal, number).change(),
              () -> false);
      journal.keep(new Checkpoint(sum.count(), content));
    }
    AtomicReference<Optional<Checkpoint>> kept = new AtomicReference<>(Optional.empty());
    Journal.openBesideCheckpoint(
            folder,
            KEY,
            checkpoint -> {
              kept.set(checkpoint);
              return _ -> {};
            })
        .close();
    return kept.get().orElseThrow();
  }

  private static CopiedCase whole(Path folder) throws IOException {
    return CopiedCase.read(
        new JournalCopy(
            Files.readAllBytes(folder.resolve("acknowledged")),
            Files.readAllBytes(folder.resolve("records")),
            Files.readAllBytes(folder.resolve("keys"))),
        KEY);
  }

  private static List<DeskChange> marked() {
    Source source =
        new Source(new SourceId("paper"), SourceKind.PRESS, MARKER + " name", Optional.of(MARKER));
    Statement statement =
        Statement.draft(S1, source.id(), new EventId("e1"), new ActType("killing"), Stance.ALLEGES)
            .words(MARKER + " words")
            .build();
    Event event = new Event(new EventId("e1"), "An event", Edtf.parse("2017"), "", "");
    return List.of(
        changed(new Change.EventAdded(event)),
        changed(new Change.SourceAdded(source)),
        changed(new Change.PersonAdded(new Person(new PersonId("p1"), MARKER + " person"))),
        changed(new Change.StatementRecorded(statement)),
        new DeskChange.TestimonyReceived(EnvelopeId.random(), 1, LocalDate.EPOCH));
  }

  private static DeskChange changed(Change change) {
    return new DeskChange.CasebookChanged(change);
  }

  @Test
  void content_casebookWithWordsAndNames_hasNoneOfThem(@TempDir Path folder) throws IOException {
    record(folder, marked());

    assertThat(new String(keep(folder).content(), UTF_8))
        .contains("e1", "paper", "s1")
        .doesNotContain(MARKER);
    try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
      assertThat(words(caseFile.state())).isEqualTo(MARKER + " words");
    }
  }

  @Test
  void open_erasedWhenTheCheckpointHadBeenMade_doesNotComeBack(@TempDir Path folder)
      throws IOException {
    record(folder, marked());
    assertThat(keep(folder).number()).isEqualTo(5);
    record(folder, List.of(changed(new Change.Erased(new ErasableItem.StatementWords(S1)))));

    try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
      assertThat(words(caseFile.state())).isEmpty();
      assertThat(caseFile.recent(10).toString()).doesNotContain(MARKER + " words");
    }
  }

  @Test
  void open_erasedBeforeTheCheckpointButItsKeyStillThere_doesNotComeBack(@TempDir Path folder)
      throws IOException {
    record(folder, marked());
    try (Journal journal = Journal.open(folder, KEY)) {
      DeskChange erased = changed(new Change.Erased(new ErasableItem.StatementWords(S1)));
      journal.append(List.of(new Journaled(CLOCK.instant(), "staff", erased).toEntry()));
    }
    assertThat(keep(folder).number()).isEqualTo(6);

    AtomicReference<Replay> replay = new AtomicReference<>(new Replay());
    Journal.openBesideCheckpoint(
            folder,
            KEY,
            checkpoint -> {
              replay.set(Replay.beside(checkpoint));
              return replay.get();
            })
        .close();
    DeskState state = replay.get().sum().state();
    assertThat(replay.get().known()).isEqualTo(6);
    assertThat(words(state)).isEmpty();

    CaseFile.open(folder, KEY, CLOCK).close();
    assertThat(recordsOf(folder))
        .as("the key is destroyed by now")
        .doesNotContain(MARKER + " words");
  }

  private static String recordsOf(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    Journal.open(
            folder,
            KEY,
            record ->
                record.erasable().ifPresent(words -> all.append(new String(words, ISO_8859_1))))
        .close();
    return all.toString();
  }

  @Test
  void open_contentThatThisProgramDoesNotKnow_isAddedUpFromTheRecords(@TempDir Path folder)
      throws IOException {
    record(folder, marked());
    for (byte[] content : List.of(new byte[0], new byte[] {0, 99}, new byte[] {0, 1, 0, 1, 0})) {
      try (Journal journal = Journal.open(folder, KEY)) {
        journal.keep(new Checkpoint(5, content));
      }
      try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
        assertThat(AllOf.state(caseFile.state())).isEqualTo(AllOf.state(whole(folder).state()));
      }
    }
  }

  @Test
  void open_checkpointWithoutARecordThatIsThere_isAddedUpFromTheRecords(@TempDir Path folder)
      throws IOException {
    record(folder, marked().subList(0, 2));
    Checkpoint early = keep(folder);
    record(folder, marked().subList(2, 5));
    try (Journal journal = Journal.open(folder, KEY)) {
      journal.keep(new Checkpoint(1, early.content()));
    }

    try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
      assertThat(AllOf.state(caseFile.state())).isEqualTo(AllOf.state(whole(folder).state()));
    }
  }

  @Test
  void record_manyChanges_keepsACheckpointByItself(@TempDir Path folder) throws Exception {
    try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
      caseFile.record(
          IntStream.range(0, 5_000)
              .mapToObj(
                  i -> changed(new Change.PersonAdded(new Person(new PersonId("p" + i), "n"))))
              .toList(),
          "staff");
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("checkpoint")) {
          thread.join();
        }
      }
    }
    assertThat(folder.resolve("checkpoint")).exists();
    try (CaseFile caseFile = CaseFile.open(folder, KEY, CLOCK)) {
      assertThat(AllOf.state(caseFile.state())).isEqualTo(AllOf.state(whole(folder).state()));
      assertThat(caseFile.recent(1).getFirst().number()).isEqualTo(5_000);
    }
  }

  private static String words(DeskState state) {
    return requireNonNull(state.casebook().statements().get(S1)).words();
  }
}
