package vigil.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vigil.journal.SampleJournal.KEY;
import static vigil.journal.SampleJournal.bytes;
import static vigil.journal.SampleJournal.entry;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group of more entries than are sealed at once is there as a whole or not at all. */
class LargeGroupTest {
  private static final int LARGE = 2 * Group.PORTION + 1;
  private static final int BEFORE = 5;

  private final FaultyDisk disk = new FaultyDisk();

  @TempDir Path temp;
  private SampleJournal sample;

  @BeforeEach
  void write() throws Exception {
    sample = SampleJournal.in(temp);
  }

  @Test
  void append_largeGroup_makesEachEntryOnceAndKeepsAllInOrder() throws Exception {
    List<Integer> made = new ArrayList<>();
    List<Entry> group =
        made(number -> {
          made.add(number);
          return Entry.erasable(bytes("p" + number), "item:" + number % 3_000, bytes("w" + number));
        });

    try (Journal journal = Journal.open(temp, KEY)) {
      assertThat(journal.append(group)).isEqualTo(BEFORE + LARGE);
      assertThat(made).hasSize(LARGE).isSorted().doesNotHaveDuplicates();
      assertThat(journal.record(BEFORE + LARGE).plain()).isEqualTo(bytes("p" + (LARGE - 1)));
    }

    List<Record> records = SampleJournal.replay(temp, KEY);
    assertThat(records).hasSize(BEFORE + LARGE);
    assertThat(records.get(BEFORE + Group.PORTION).erasable())
        .hasValueSatisfying(words -> assertThat(words).isEqualTo(bytes("w" + Group.PORTION)));
  }

  @Test
  void append_diskFullInTheMiddle_keepsNothingOfItAndGoesOn() throws Exception {
    List<Entry> group = made(number -> entry("large " + number));
    try (Journal journal = Journal.openOn(disk, temp, KEY)) {
      disk.leaveRoom(Group.PORTION * 100L);
      assertThatExceptionOfType(JournalWriteException.class)
          .isThrownBy(() -> journal.append(group))
          .withMessageContaining("make room on the disk");
      goesOn(journal);
    }
  }

  @Test
  void append_entryThatCannotBeMadeNearTheEnd_keepsNothingOfItAndGoesOn() throws Exception {
    List<Entry> group =
        made(number -> {
          if (number == LARGE - 1) {
            throw new IllegalStateException("cannot be made");
          }
          return entry("large " + number);
        });
    try (Journal journal = Journal.open(temp, KEY)) {
      assertThatIllegalStateException().isThrownBy(() -> journal.append(group));
      goesOn(journal);
    }
  }

  @Test
  void append_erasedItemNearTheEnd_keepsNothingOfItAndGoesOn() throws Exception {
    List<Entry> group =
        made(number ->
            number == LARGE - 1
                ? Entry.erasable(bytes("last"), "statement:s1", bytes("words"))
                : entry("large " + number));
    try (Journal journal = Journal.open(temp, KEY)) {
      journal.erase("statement:s1");
      assertThatExceptionOfType(ItemErasedException.class).isThrownBy(() -> journal.append(group));
      goesOn(journal);
    }
  }

  /** Nothing is left behind the records before, also where the next ones are shorter. */
  private void goesOn(Journal journal) throws Exception {
    assertThat(journal.size()).isEqualTo(BEFORE);
    assertThat(FolderFiles.read(temp).get("records")).isEqualTo(sample.files().get("records"));
    disk.leaveRoom(Long.MAX_VALUE / 2);
    assertThat(journal.append(List.of(entry("six")))).isEqualTo(BEFORE + 1);
    assertThat(journal.record(BEFORE + 1).plain()).isEqualTo(bytes("six"));
    assertThat(SampleJournal.replay(journal)).hasSize(BEFORE + 1);
  }

  private static List<Entry> made(IntFunction<Entry> making) {
    return new AbstractList<>() {
      @Override
      public Entry get(int index) {
        return making.apply(index);
      }

      @Override
      public int size() {
        return LARGE;
      }
    };
  }
}
