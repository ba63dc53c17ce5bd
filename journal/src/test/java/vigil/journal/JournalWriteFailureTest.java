package vigil.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.journal.SampleJournal.KEY;
import static vigil.journal.SampleJournal.bytes;
import static vigil.journal.SampleJournal.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalWriteFailureTest {

  private static final long UNLIMITED = Long.MAX_VALUE / 2;

  private final FaultyDisk disk = new FaultyDisk();

  @TempDir Path temp;

  @Test
  void append_diskFullAfterAnyByte_keepsNothingOfItAndGoesOnOnceThereIsRoom() throws Exception {
    SampleJournal.in(temp);
    List<Entry> group =
        List.of(entry("six"), Entry.erasable(bytes("seven"), "statement:s3", bytes("words")));
    try (Journal journal = Journal.openOn(disk, temp, KEY)) {
      for (int room = 0; room < KeyCell.SIZE_BYTES; room++) {
        assertRefused(journal, group, room, "keys");
      }
      assertRefused(journal, group, KeyCell.SIZE_BYTES, "records");
      for (int room = 0; room < 150; room++) {
        assertRefused(journal, group, room, "records");
      }
      disk.leaveRoom(UNLIMITED);
      assertThat(journal.append(group)).isEqualTo(7);
    }
    assertThat(plainTexts()).containsExactly("one", "two", "three", "four", "five", "six", "seven");
  }

  private void assertRefused(Journal journal, List<Entry> group, long room, String file)
      throws Exception {
    disk.leaveRoom(room);
    assertThatThrownBy(() -> journal.append(group))
        .isInstanceOfSatisfying(
            JournalWriteException.class, e -> assertThat(e.journalIsUsable()).isTrue())
        .hasMessageContaining(file)
        .hasMessageContaining("make room on the disk");
    assertThat(journal.size()).isEqualTo(5);
    assertThat(SampleJournal.replay(journal)).hasSize(5);
  }

  @Test
  void append_syncFails_takesTheGroupBack() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    try (Journal journal = Journal.openOn(disk, temp, KEY)) {
      disk.failSyncAfter(0);
      assertThatThrownBy(() -> journal.append(List.of(entry("six"))))
          .isInstanceOf(JournalWriteException.class);
      assertThat(FolderFiles.read(temp).get("records")).isEqualTo(sample.files().get("records"));
      assertThat(journal.append(List.of(entry("another six")))).isEqualTo(6);
    }
    assertThat(plainTexts()).endsWith("five", "another six");
  }

  @Test
  void append_notEvenTakenBack_isRefusedUntilReopenedAndLosesNothing() throws Exception {
    SampleJournal.in(temp);
    try (Journal journal = Journal.openOn(disk, temp, KEY)) {
      disk.failTruncate(true);
      disk.leaveRoom(30);
      assertUnusable(journal);
      disk.failTruncate(false);
      disk.leaveRoom(UNLIMITED);
      assertUnusable(journal);
    }
    try (Journal journal = Journal.open(temp, KEY)) {
      assertThat(journal.tornBytes()).isEqualTo(30);
      assertThat(journal.append(List.of(entry("six")))).isEqualTo(6);
    }
  }

  private static void assertUnusable(Journal journal) {
    assertThatThrownBy(() -> journal.append(List.of(entry("six"))))
        .isInstanceOfSatisfying(
            JournalWriteException.class, e -> assertThat(e.journalIsUsable()).isFalse())
        .hasMessageContaining("open it again");
  }

  @Test
  void erase_overwritingFails_saysSoAndFinishesWhenRepeated() throws Exception {
    SampleJournal.in(temp);
    try (Journal journal = Journal.openOn(disk, temp, KEY)) {
      disk.failSyncAfter(1);
      assertThatThrownBy(() -> journal.erase("statement:s1"))
          .isInstanceOf(JournalWriteException.class)
          .hasMessageContaining("erase the item again");
      assertThat(SampleJournal.replay(journal).get(2).erased()).isTrue();
      journal.erase("statement:s1");
    }
    assertThat(FolderFiles.read(temp).get("keys")).startsWith(new byte[KeyCell.SIZE_BYTES]);
    assertThat(SampleJournal.replay(temp, KEY).get(2).erased()).isTrue();
  }

  @Test
  void erase_markCannotBeWritten_keepsTheContent() throws Exception {
    SampleJournal.in(temp);
    try (Journal journal = Journal.openOn(disk, temp, KEY)) {
      disk.leaveRoom(100);
      assertThatThrownBy(() -> journal.erase("statement:s1"))
          .isInstanceOf(JournalWriteException.class);
      assertThat(SampleJournal.replay(journal).get(2).erased()).isFalse();
      disk.leaveRoom(UNLIMITED);
      journal.erase("statement:s1");
      assertThat(SampleJournal.replay(journal).get(2).erased()).isTrue();
    }
  }

  private List<String> plainTexts() throws Exception {
    return SampleJournal.replay(temp, KEY).stream()
        .map(record -> new String(record.plain(), UTF_8))
        .toList();
  }
}
