package vigil.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.journal.SampleJournal.KEY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalBitFlipTest {

  @TempDir Path temp;

  @Test
  void open_anyBitOfTheRecordsFlipped_isDamageOfThatRecord() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path flipped = temp.resolve("flipped");
    sample.files().write(flipped);
    byte[] records = sample.files().get("records");
    List<Integer> starts = sample.recordStarts();
    for (int bit = 0; bit < 8 * records.length; bit++) {
      int at = bit / 8;
      int number = (int) starts.stream().filter(start -> start <= at).count();
      sample.files().flipped("records", bit).write(flipped, "records");
      assertDamage(flipped, bit, number, number == 0 ? 0 : starts.get(number - 1));
    }
    assertThat(FolderFiles.read(flipped))
        .isEqualTo(sample.files().flipped("records", 8 * records.length - 1));
  }

  @Test
  void open_anyBitOfALastRecordThatNoMarkKnowsFlipped_isDamageNotATornTail() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path flipped = temp.resolve("flipped");
    byte[] marks = sample.files(2).get("acknowledged");
    for (int bit = 8 * sample.recordsLength(2); bit < 8 * sample.recordsLength(3); bit++) {
      sample.files().flipped("records", bit).with("acknowledged", marks).write(flipped);
      assertDamage(flipped, bit, 5, sample.recordsLength(2));
    }
  }

  @Test
  void open_anyBitOfAKeyFlipped_isDamageOfTheFirstRecordThatNeedsIt() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path flipped = temp.resolve("flipped");
    for (int bit = 0; bit < 8 * sample.files().get("keys").length; bit++) {
      sample.files().flipped("keys", bit).write(flipped);
      int number = bit / 8 < KeyCell.SIZE_BYTES ? 3 : 4;
      assertDamage(flipped, bit, number, sample.recordStarts().get(number - 1));
    }
  }

  @Test
  void open_anyBitOfAnErasureFlipped_isDamageAndNotTakenForErased() throws Exception {
    Path erased = temp.resolve("erased");
    SampleJournal.in(erased);
    try (Journal journal = Journal.open(erased, KEY)) {
      journal.erase("statement:s2");
    }
    FolderFiles files = FolderFiles.read(erased);
    int cell = 2 * KeyCell.SIZE_BYTES;
    for (int at = cell; at < cell + KeyCell.SIZE_BYTES; at++) {
      byte[] keys = files.get("keys").clone();
      keys[at] ^= 0x10;
      files.with("keys", keys).write(erased);
      int number = 4;
      assertThatThrownBy(() -> Journal.open(erased, KEY))
          .isInstanceOfSatisfying(
              JournalDamagedException.class, e -> assertThat(e.recordNumber()).isEqualTo(number));
    }
  }

  @Test
  void open_oneMarkFlipped_usesTheOther() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path flipped = temp.resolve("flipped");
    int length = sample.files().get("acknowledged").length;
    assertThat(length).isEqualTo(512 + 72);
    for (int at = 0; at < length; at++) {
      sample.files().flipped("acknowledged", 8 * at + at % 8).write(flipped);
      Journal.openOn(FragileDisk.steady(), flipped, KEY).close();
    }
    assertThat(SampleJournal.replay(flipped, KEY)).hasSize(5);
  }

  @Test
  void open_bothMarksFlipped_isDamage() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    byte[] marks = sample.files().get("acknowledged").clone();
    marks[5] ^= 1;
    marks[512 + 5] ^= 1;
    Path flipped = temp.resolve("flipped");
    sample.files().with("acknowledged", marks).write(flipped);

    assertThatThrownBy(() -> Journal.open(flipped, KEY))
        .isInstanceOfSatisfying(
            JournalDamagedException.class, e -> assertThat(e.file()).hasFileName("acknowledged"));
  }

  private static void assertDamage(Path folder, int bit, long number, long byteOffset) {
    assertThatThrownBy(() -> Journal.open(folder, KEY))
        .as("bit %d", bit)
        .isInstanceOfSatisfying(
            JournalDamagedException.class,
            e -> {
              assertThat(e.recordNumber()).as("bit %d", bit).isEqualTo(number);
              assertThat(e.byteOffset()).as("bit %d", bit).isEqualTo(byteOffset);
            });
  }
}
