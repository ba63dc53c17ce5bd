package vigil.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.journal.SampleJournal.KEY;
import static vigil.journal.SampleJournal.bytes;
import static vigil.journal.SampleJournal.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDamageTest {

  @TempDir Path temp;

  @Test
  void open_withConsumerAndDamage_isDamage() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    sample.files().flipped("records", 8 * sample.recordsLength(3) - 1).write(temp);
    List<Record> handedOver = new ArrayList<>();

    assertThatThrownBy(() -> Journal.open(temp, KEY, handedOver::add))
        .isInstanceOfSatisfying(
            JournalDamagedException.class, e -> assertThat(e.recordNumber()).isEqualTo(5));
    assertThat(handedOver).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void open_recordsGoneButKeysThere_isDamage() throws Exception {
    SampleJournal.in(temp);
    Files.delete(temp.resolve("records"));

    assertThatThrownBy(() -> Journal.open(temp, KEY))
        .isInstanceOfSatisfying(
            JournalDamagedException.class, e -> assertThat(e.file()).hasFileName("records"))
        .hasMessageContaining("is gone");
  }

  @Test
  void open_recordsOfAnotherJournalUnderTheSameKey_isDamage() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("a"));
    SampleJournal other = SampleJournal.in(temp.resolve("b"));
    Path mixed = temp.resolve("mixed");
    sample.files().with("records", other.files().get("records")).write(mixed);

    assertThatThrownBy(() -> Journal.open(mixed, KEY)).isInstanceOf(JournalDamagedException.class);
  }

  @Test
  void open_recordsThatWentAnotherWay_isDamageAtTheMarkedRecord() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("a"));
    Path fork = temp.resolve("fork");
    sample.files(2).write(fork);
    try (Journal journal = Journal.open(fork, KEY)) {
      journal.append(List.of(entry("another five")));
    }
    FolderFiles.read(fork).with("acknowledged", sample.files().get("acknowledged")).write(fork);

    assertThatThrownBy(() -> Journal.open(fork, KEY))
        .isInstanceOfSatisfying(
            JournalDamagedException.class, e -> assertThat(e.recordNumber()).isEqualTo(5))
        .hasMessageContaining("not the record that was acknowledged");
  }

  @Test
  void replay_byteChangedAfterOpening_isDamage() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    try (Journal journal = Journal.open(temp, KEY)) {
      byte[] records = sample.files().get("records").clone();
      records[sample.recordStarts().get(2) + 40] ^= 1;
      Files.write(temp.resolve("records"), records);

      assertThatThrownBy(() -> SampleJournal.replay(journal))
          .isInstanceOfSatisfying(
              JournalDamagedException.class, e -> assertThat(e.recordNumber()).isEqualTo(3));
    }
  }

  @Test
  void replay_keysOfACopyThatWentAnotherWay_isDamageOfTheRecordThatNeedsThem() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("a"));
    Path fork = temp.resolve("fork");
    sample.files().write(fork);
    List<Entry> six = List.of(Entry.erasable(bytes("six"), "statement:s3", bytes("words of six")));
    for (Path folder : List.of(temp.resolve("a"), fork)) {
      try (Journal journal = Journal.open(folder, KEY)) {
        journal.append(six);
      }
    }
    FolderFiles.read(fork).write(temp.resolve("a"), "keys");

    try (Journal mixed = Journal.open(temp.resolve("a"), KEY)) {
      assertThatThrownBy(() -> SampleJournal.replay(mixed))
          .isInstanceOfSatisfying(
              JournalDamagedException.class, e -> assertThat(e.recordNumber()).isEqualTo(6))
          .hasMessageContaining("another key");
    }
  }
}
