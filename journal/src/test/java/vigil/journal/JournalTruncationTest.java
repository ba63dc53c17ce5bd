package vigil.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.journal.SampleJournal.KEY;
import static vigil.journal.SampleJournal.entry;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTruncationTest {

  @TempDir Path temp;

  @Test
  void open_cutAtAnyByteOfAnUnacknowledgedGroup_keepsAllAcknowledgedAndWritesOn() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path cut = temp.resolve("cut");
    for (int length = RecordsHead.SIZE_BYTES; length <= sample.recordsLength(3); length++) {
      int groups = sample.groupsBefore(length);
      afterCrash(sample, groups, Arrays.copyOf(records(sample), length)).write(cut);
      assertOpensWith(cut, groups, length - sample.recordsLength(groups));
    }
  }

  @Test
  void open_zerosAfterACutAtASector_countAsUnfinished() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path cut = temp.resolve("cut");
    int end = sample.recordsLength(3);
    for (int length = 512; length < end; length += 512) {
      int groups = sample.groupsBefore(length);
      byte[] zeroed = Arrays.copyOf(Arrays.copyOf(records(sample), length), end);
      afterCrash(sample, groups, zeroed).write(cut);
      assertOpensWith(cut, groups, end - sample.recordsLength(groups));
    }
  }

  @Test
  void open_nothingButZerosAfterAGroup_countsAsUnfinished() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path cut = temp.resolve("cut");
    for (int groups = 0; groups <= 3; groups++) {
      byte[] whole = sample.files(groups).get("records");
      for (int zeros : new int[] {1, 23, 24, 25, 511, 512, 200_000}) {
        afterCrash(sample, groups, Arrays.copyOf(whole, whole.length + zeros)).write(cut);
        assertOpensWith(cut, groups, zeros);
      }
    }
  }

  @Test
  void open_cutAtAnyByteOfWhatWasAcknowledged_namesTheFirstRecordGone() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path cut = temp.resolve("cut");
    List<Integer> starts = sample.recordStarts();
    for (int length = RecordsHead.SIZE_BYTES; length < sample.recordsLength(3); length++) {
      int cutAt = length;
      long firstGone = starts.stream().filter(start -> start <= cutAt).count();
      FolderFiles files = sample.files().with("records", Arrays.copyOf(records(sample), length));
      files.write(cut);
      assertDamage(cut, firstGone, starts.get((int) firstGone - 1));
      assertThat(FolderFiles.read(cut)).isEqualTo(files);
    }
  }

  @Test
  void open_headCutShort_isDamageOfTheHead() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path cut = temp.resolve("cut");
    for (int length = 0; length < RecordsHead.SIZE_BYTES; length++) {
      sample.files().with("records", Arrays.copyOf(records(sample), length)).write(cut);
      assertDamage(cut, 0, 0);
    }
  }

  @Test
  void open_bytesThatNoFrameBeginsWith_areDamageEvenAtTheEnd() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path cut = temp.resolve("cut");
    byte[] whole = records(sample);
    for (int extra = 1; extra < 30; extra++) {
      byte[] longer = Arrays.copyOf(whole, whole.length + extra);
      longer[whole.length] = 'X';
      sample.files().with("records", longer).write(cut);
      assertDamage(cut, 6, whole.length);
    }
  }

  @Test
  void open_markMovedAway_goesOnWithWhatIsLeft() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path cut = temp.resolve("cut");
    byte[] shorter = Arrays.copyOf(records(sample), sample.recordsLength(3) - 1);
    sample.files().with("records", shorter).without("acknowledged").write(cut);

    assertThat(SampleJournal.replay(cut, KEY)).hasSize(4);
  }

  @Test
  void open_keysCutAtAnyByte_missesNothingWithoutSayingSo() throws Exception {
    SampleJournal sample = SampleJournal.in(temp.resolve("sample"));
    Path cut = temp.resolve("cut");
    byte[] keys = sample.files().get("keys");
    assertThat(keys).hasSize(2 * KeyCell.SIZE_BYTES);
    for (int length = 0; length < keys.length; length++) {
      sample.files().with("keys", Arrays.copyOf(keys, length)).write(cut);
      int firstWithoutKey = length < KeyCell.SIZE_BYTES ? 3 : 4;
      assertDamage(cut, firstWithoutKey, sample.recordStarts().get(firstWithoutKey - 1));
    }
  }

  private void assertOpensWith(Path folder, int groups, int tornBytes) throws Exception {
    int expected = SampleJournal.recordsIn(groups);
    try (Journal journal = Journal.openOn(FragileDisk.steady(), folder, KEY)) {
      assertThat(journal.tornBytes()).isEqualTo(tornBytes);
      assertThat(journal.size()).isEqualTo(expected);
      assertThat(journal.append(List.of(entry("next")))).isEqualTo(expected + 1);
    }
    try (Journal journal = Journal.openOn(FragileDisk.steady(), folder, KEY)) {
      List<Record> records = SampleJournal.replay(journal);
      assertThat(records).hasSize(expected + 1);
      assertThat(records.getLast().plain()).isEqualTo(SampleJournal.bytes("next"));
    }
  }

  private static void assertDamage(Path folder, long recordNumber, long byteOffset) {
    assertThatThrownBy(() -> Journal.open(folder, KEY))
        .isInstanceOfSatisfying(
            JournalDamagedException.class,
            e -> {
              assertThat(e.recordNumber()).isEqualTo(recordNumber);
              assertThat(e.byteOffset()).isEqualTo(byteOffset);
              assertThat(e.file()).hasFileName("records");
            });
  }

  /** The files as a crash leaves them after so many acknowledged groups. */
  private static FolderFiles afterCrash(SampleJournal sample, int groups, byte[] records) {
    return sample
        .files()
        .with("acknowledged", sample.files(groups).get("acknowledged"))
        .with("records", records);
  }

  private static byte[] records(SampleJournal sample) {
    return sample.files().get("records");
  }
}
