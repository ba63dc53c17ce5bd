package vigil.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.journal.SampleJournal.KEY;
import static vigil.journal.SampleJournal.bytes;
import static vigil.journal.SampleJournal.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path temp;

  @Test
  void append_severalGroups_numbersRecordsFromOne() throws Exception {
    try (Journal journal = Journal.open(temp.resolve("journal"), KEY)) {
      assertThat(journal.size()).isZero();
      assertThat(journal.append(List.of(entry("a")))).isEqualTo(1);
      assertThat(journal.append(List.of(entry("b"), entry("c")))).isEqualTo(3);
      assertThat(journal.append(List.of())).isEqualTo(3);
      assertThat(journal.size()).isEqualTo(3);
    }
  }

  @Test
  void replay_afterReopening_givesWhatWasAppendedInOrder() throws Exception {
    SampleJournal.in(temp);

    List<Record> records = SampleJournal.replay(temp, KEY);

    assertThat(records).extracting(Record::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(records)
        .extracting(record -> new String(record.plain(), UTF_8))
        .containsExactly("one", "two", "three", "four", "five");
    assertThat(records)
        .extracting(record -> record.erasable().map(words -> new String(words, UTF_8)).orElse("-"))
        .containsExactly("-", "-", "words of three", "words of four", "words of five");
    assertThat(records).noneMatch(Record::erased);
  }

  @Test
  void open_withConsumer_handsOverWhatReplayWould() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    byte[] unfinished = Arrays.copyOf(sample.files().get("records"), sample.recordsLength(3) - 1);
    sample.files().with("records", unfinished).without("acknowledged").write(temp);
    Files.delete(temp.resolve("acknowledged"));
    List<Record> handedOver = new ArrayList<>();

    try (Journal journal = Journal.open(temp, KEY, handedOver::add)) {
      List<Record> replayed = SampleJournal.replay(journal);
      assertThat(handedOver)
          .hasSize(4)
          .usingRecursiveFieldByFieldElementComparator()
          .isEqualTo(replayed);
      journal.append(List.of(entry("five again")));
    }
    assertThat(handedOver).hasSize(4);
  }

  @Test
  void open_consumerThrows_isPassedOnAndTheFolderIsFree() throws Exception {
    SampleJournal.in(temp);
    IllegalStateException refusal = new IllegalStateException("refused");

    assertThatThrownBy(() ->
            Journal.open(
                temp,
                KEY,
                record -> {
                  throw refusal;
                }))
        .isSameAs(refusal);
    assertThat(SampleJournal.replay(temp, KEY)).hasSize(5);
  }

  @Test
  void append_afterReopening_goesOnWithTheChain() throws Exception {
    SampleJournal.in(temp);
    try (Journal journal = Journal.open(temp, KEY)) {
      assertThat(journal.append(List.of(entry("six")))).isEqualTo(6);
    }

    assertThat(SampleJournal.replay(temp, KEY)).hasSize(6);
  }

  @Test
  void append_emptyAndLargeContent_comesBackWhole() throws Exception {
    byte[] large = new byte[3_000_000];
    new SecureRandom().nextBytes(large);
    try (Journal journal = Journal.open(temp, KEY)) {
      journal.append(
          List.of(Entry.plain(new byte[0]), Entry.erasable(large, "files", large.clone())));
    }

    List<Record> records = SampleJournal.replay(temp, KEY);

    assertThat(records.get(0).plain()).isEmpty();
    assertThat(records.get(1).plain()).isEqualTo(large);
    assertThat(records.get(1).erasable()).hasValueSatisfying(b -> assertThat(b).isEqualTo(large));
  }

  @Test
  void files_afterWriting_showNoPlaintextAndNoItemNames() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);

    String all =
        sample.files().all().stream()
            .map(file -> new String(file, ISO_8859_1))
            .reduce("", String::concat);

    assertThat(all).doesNotContain("words of", "three", "statement");
  }

  @Test
  void open_newFolder_closesItToOthers() throws Exception {
    Path folder = temp.resolve("a/b");
    Journal.open(folder, KEY).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .hasSize(4)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void open_folderThatOthersMayRead_closesItToThem() throws Exception {
    SampleJournal.in(temp);
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path keys = temp.resolve("keys");
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));

    Journal.open(temp, KEY).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rw-------");
  }

  @Test
  void open_anotherDataKey_saysSoAndChangesNothing() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    DataKey other = DataKey.generate(new SecureRandom());

    assertThatThrownBy(() -> Journal.open(temp, other))
        .isInstanceOf(WrongDataKeyException.class)
        .hasMessageContaining("another data key");
    assertThat(FolderFiles.read(temp)).isEqualTo(sample.files());
    assertThat(SampleJournal.replay(temp, KEY)).hasSize(5);
  }

  @Test
  void open_crashWhileStarting_startsAgain() throws Exception {
    Files.write(temp.resolve("records.new"), new byte[] {1, 2, 3});
    Files.createFile(temp.resolve("lock"));

    try (Journal journal = Journal.open(temp, KEY)) {
      journal.append(List.of(entry("a")));
    }

    assertThat(SampleJournal.replay(temp, KEY)).hasSize(1);
    assertThat(temp.resolve("records.new")).doesNotExist();
  }

  @Test
  void close_thenUse_isRefusedAndTheFolderIsFree() throws Exception {
    Journal journal = Journal.open(temp, KEY);
    journal.close();
    journal.close();

    assertThatThrownBy(journal::size).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> journal.append(List.of(entry("a"))))
        .isInstanceOf(IllegalStateException.class);
    Journal.open(temp, KEY).close();
  }

  @Test
  void append_interruptedThread_stillWrites() throws Exception {
    try (Journal journal = Journal.open(temp, KEY)) {
      Thread.currentThread().interrupt();
      assertThat(journal.append(List.of(entry("a")))).isEqualTo(1);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(journal.append(List.of(entry("b")))).isEqualTo(2);
    }
  }

  @Test
  void toString_ofAnything_showsNoContent() {
    assertThat(KEY).hasToString("DataKey[redacted]");
    assertThat(Entry.erasable(bytes("secret"), "item", bytes("secret")).toString())
        .isEqualTo("Entry[plainBytes=6, erasable=Optional[Erasable[item=item, contentBytes=6]]]");
    assertThat(new Record(7, bytes("secret"), Optional.of(bytes("secret")), false).toString())
        .isEqualTo("Record[number=7, plainBytes=6, erasableBytes=Optional[6], erased=false]");
  }
}
