package vigil.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint is shown when it is one of these records, and nothing is lost when it is not. */
class CheckpointTest {
  private static final String KNOWN = "what five records add up to";
  private static final int KILLS = 5;

  private final DataKey key = DataKey.generate(new SecureRandom());

  @TempDir Path temp;

  /** What somebody who opens a journal was shown, since he was last told to begin anew. */
  private static final class Shown {
    private final List<Optional<Checkpoint>> checkpoints = new ArrayList<>();
    private final List<Long> records = new ArrayList<>();

    static Shown in(Path folder, DataKey key) throws IOException {
      Shown shown = new Shown();
      Journal.openBesideCheckpoint(
              folder,
              key,
              checkpoint -> {
                shown.checkpoints.add(checkpoint);
                shown.records.clear();
                return record -> shown.records.add(record.number());
              })
          .close();
      return shown;
    }

    void assertAllOf(int records) {
      assertThat(this.records).isEqualTo(LongStream.rangeClosed(1, records).boxed().toList());
    }

    void assertWithoutCheckpoint(int records) {
      assertThat(checkpoints.getLast()).isEmpty();
      assertAllOf(records);
    }
  }

  /** A journal of five records that a checkpoint knows, and some more. */
  private Path journal(String name, int more) throws IOException {
    Path folder = temp.resolve(name);
    try (Journal journal = Journal.open(folder, key)) {
      append(journal, 5, name);
      journal.keep(new Checkpoint(5, KNOWN.getBytes(UTF_8)));
      append(journal, more, name);
    }
    return folder;
  }

  private static void append(Journal journal, int count, String what) throws IOException {
    for (int i = 0; i < count; i++) {
      journal.append(List.of(Entry.plain((what + i).getBytes(UTF_8))));
    }
  }

  @Test
  void open_checkpointOfTheseRecords_isShownBeforeAllOfThem() throws IOException {
    Shown shown = Shown.in(journal("a", 3), key);

    assertThat(shown.checkpoints).hasSize(1);
    Checkpoint checkpoint = shown.checkpoints.getFirst().orElseThrow();
    assertThat(checkpoint.number()).isEqualTo(5);
    assertThat(new String(checkpoint.content(), UTF_8)).isEqualTo(KNOWN);
    shown.assertAllOf(8);
  }

  @Test
  void open_anyBitTurnedOrBytesMissing_isAsIfThereWereNone() throws IOException {
    Path folder = journal("a", 3);
    FolderFiles whole = FolderFiles.read(folder);
    int bits = 8 * whole.get("checkpoint").length;
    for (int bit = 0; bit < bits; bit += 37) {
      whole.flipped("checkpoint", bit).write(folder, "checkpoint");
      Shown.in(folder, key).assertWithoutCheckpoint(8);
    }
    for (int length = 0; length < bits / 8; length += 7) {
      Files.write(folder.resolve("checkpoint"), Arrays.copyOf(whole.get("checkpoint"), length));
      Shown.in(folder, key).assertWithoutCheckpoint(8);
    }
  }

  @Test
  void open_checkpointOfAnotherJournalUnderTheSameKey_isAsIfThereWereNone() throws IOException {
    Path folder = journal("a", 3);
    FolderFiles.read(journal("b", 3)).write(folder, "checkpoint");

    Shown.in(folder, key).assertWithoutCheckpoint(8);
  }

  @Test
  void open_checkpointOfACopyThatWentAnotherWay_beginsAnewWithoutIt() throws IOException {
    Path one = journal("one", 0);
    Path other = temp.resolve("other");
    FolderFiles.read(one).write(other);
    for (Path folder : List.of(one, other)) {
      try (Journal journal = Journal.open(folder, key)) {
        append(journal, 4, folder.getFileName().toString());
        journal.keep(new Checkpoint(8, "of one way".getBytes(UTF_8)));
      }
    }
    FolderFiles.read(one).write(other, "checkpoint");

    Shown shown = Shown.in(other, key);

    assertThat(shown.checkpoints).hasSize(2);
    assertThat(shown.checkpoints.getFirst()).isPresent();
    shown.assertWithoutCheckpoint(9);
  }

  @Test
  void open_checkpointThatKnowsMoreThanThereIs_beginsAnewWithoutIt() throws IOException {
    Path folder = journal("a", 0);
    FolderFiles before = FolderFiles.read(folder);
    try (Journal journal = Journal.open(folder, key)) {
      append(journal, 4, "later");
      journal.keep(new Checkpoint(9, "of later".getBytes(UTF_8)));
    }
    before.write(folder, "records");
    before.write(folder, "acknowledged");

    Shown shown = Shown.in(folder, key);

    assertThat(shown.checkpoints).hasSize(2);
    shown.assertWithoutCheckpoint(5);
  }

  @Test
  void keep_recordThatIsNotThere_isRefusedAndLeavesTheOneBefore() throws IOException {
    Path folder = journal("a", 3);
    try (Journal journal = Journal.open(folder, key)) {
      assertThatThrownBy(() -> journal.keep(new Checkpoint(9, new byte[0])))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Shown.in(folder, key).checkpoints.getFirst()).isPresent();
  }

  @Test
  void keep_content_isNotReadableOnTheDiskAndForItsOwnerAlone() throws IOException {
    Path file = journal("a", 0).resolve("checkpoint");

    assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain("records add up");
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void record_anyNumber_isTheOneThatWasAppended() throws IOException {
    try (Journal journal = Journal.open(journal("a", 3), key)) {
      append(journal, 1, "since");
      assertThat(new String(journal.record(2).plain(), UTF_8)).isEqualTo("a1");
      assertThat(new String(journal.record(9).plain(), UTF_8)).isEqualTo("since0");
      assertThat(journal.record(9).number()).isEqualTo(9);
      assertThatThrownBy(() -> journal.record(10)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> journal.record(0)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void keep_processKilledMeanwhile_leavesAWholeCheckpointAndAllRecords() throws Exception {
    Path folder = journal("a", 3);
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = ChildJvm.start(CheckpointChild.class, folder, key);
      try (var lines = child.inputReader(UTF_8)) {
        for (int written = 0; written <= kill; written++) {
          assertThat(lines.readLine()).isEqualTo("kept");
        }
        child.toHandle().destroyForcibly();
      }
      assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();

      Shown shown = Shown.in(folder, key);

      shown.assertAllOf(8);
      byte[] content = shown.checkpoints.getFirst().orElseThrow().content();
      assertThat(content).isEqualTo(CheckpointChild.content(content[0]));
      assertThat(folder.resolve("checkpoint.new")).doesNotExist();
    }
  }
}
