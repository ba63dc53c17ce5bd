package vigil.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.journal.SampleJournal.KEY;
import static vigil.journal.SampleJournal.bytes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalEraseTest {

  @TempDir Path temp;

  @Test
  void erase_item_takesTheContentOfAllItsRecordsAndNoOther() throws Exception {
    SampleJournal.in(temp);
    try (Journal journal = Journal.open(temp, KEY)) {
      journal.erase("statement:s1");
      assertErased(SampleJournal.replay(journal));
    }
    assertErased(SampleJournal.replay(temp, KEY));
  }

  @Test
  void erase_twice_doesNothingMore() throws Exception {
    SampleJournal.in(temp);
    try (Journal journal = Journal.open(temp, KEY)) {
      journal.erase("statement:s1");
      FolderFiles files = FolderFiles.read(temp);
      journal.erase("statement:s1");
      assertThat(FolderFiles.read(temp)).isEqualTo(files);
    }
  }

  @Test
  void erase_item_changesNoByteOfTheRecords() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    try (Journal journal = Journal.open(temp, KEY)) {
      journal.erase("statement:s1");
    }

    assertThat(FolderFiles.read(temp).get("records")).isEqualTo(sample.files().get("records"));
  }

  @Test
  void erase_item_leavesNothingThatOpensItsContentInAnyFile() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    byte[] keyOfErased = keysFoundIn(sample.files(), tag(sample, "statement:s1")).getFirst();
    byte[] cellOfErased = Arrays.copyOf(sample.files().get("keys"), KeyCell.SIZE_BYTES);
    assertThat(opens(sample, keyOfErased)).isTrue();

    try (Journal journal = Journal.open(temp, KEY)) {
      journal.erase("statement:s1");
    }

    FolderFiles after = FolderFiles.read(temp);
    assertThat(keysFoundIn(after, tag(sample, "statement:s1"))).isEmpty();
    assertThat(keysFoundIn(after, tag(sample, "statement:s2"))).hasSize(1);
    for (byte[] file : after.all()) {
      assertThat(indexOf(file, keyOfErased)).isEqualTo(-1);
      assertThat(indexOf(file, Arrays.copyOf(cellOfErased, 16))).isEqualTo(-1);
      assertThat(indexOf(file, Arrays.copyOfRange(cellOfErased, 40, 60))).isEqualTo(-1);
      assertThat(indexOf(file, bytes("words of three"))).isEqualTo(-1);
    }
  }

  @Test
  void open_crashBetweenMarkAndOverwriting_finishesTheErasure() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    try (Journal journal = Journal.open(temp, KEY)) {
      journal.erase("statement:s1");
    }
    byte[] keys = FolderFiles.read(temp).get("keys");
    System.arraycopy(sample.files().get("keys"), 0, keys, 0, KeyCell.SIZE_BYTES);
    FolderFiles.read(temp).with("keys", keys).write(temp);

    assertErased(SampleJournal.replay(temp, KEY));
    assertThat(keysFoundIn(FolderFiles.read(temp), tag(sample, "statement:s1"))).isEmpty();
  }

  @Test
  void erase_unknownItem_isRefused() throws Exception {
    try (Journal journal = Journal.open(temp, KEY)) {
      assertThatThrownBy(() -> journal.erase("statement:s9"))
          .isInstanceOf(NoSuchElementException.class)
          .hasMessageContaining("statement:s9");
    }
  }

  @Test
  void append_toErasedItem_isRefusedAndWritesNothing() throws Exception {
    SampleJournal.in(temp);
    try (Journal journal = Journal.open(temp, KEY)) {
      journal.erase("statement:s1");
      var files = FolderFiles.read(temp);

      assertThatThrownBy(() ->
              journal.append(
                  List.of(
                      Entry.erasable(bytes("x"), "statement:new", bytes("y")),
                      Entry.erasable(bytes("x"), "statement:s1", bytes("y")))))
          .isInstanceOf(ItemErasedException.class);
      assertThat(FolderFiles.read(temp)).isEqualTo(files);
    }
  }

  private static void assertErased(List<Record> records) {
    assertThat(records).extracting(Record::erased).containsExactly(false, false, true, false, true);
    assertThat(records)
        .extracting(record -> record.erasable().isPresent())
        .containsExactly(false, false, false, true, false);
    assertThat(records.get(2).plain()).isEqualTo(bytes("three"));
  }

  private static ItemTag tag(SampleJournal sample, String item) {
    try (Subkeys keys = subkeys(sample.files())) {
      return keys.tag(item);
    }
  }

  private static Subkeys subkeys(FolderFiles files) {
    return new Subkeys(KEY, Arrays.copyOfRange(files.get("records"), 8, 24));
  }

  /** Takes every offset of every file for a cell, at every place a cell may have had. */
  private static List<byte[]> keysFoundIn(FolderFiles files, ItemTag item) {
    List<byte[]> found = new ArrayList<>();
    Box box = new Box();
    try (Subkeys keys = subkeys(files)) {
      for (byte[] file : files.all()) {
        for (int at = 0; at + KeyCell.SIZE_BYTES <= file.length; at++) {
          byte[] cell = Arrays.copyOfRange(file, at, at + KeyCell.SIZE_BYTES);
          for (int place = 0; place < 4; place++) {
            KeyCell.open(box, keys.cells(), place, cell)
                .filter(opened -> opened.item().equals(item))
                .flatMap(KeyCell::key)
                .ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  /** Whether the key opens the erasable content of record 3. */
  private static boolean opens(SampleJournal sample, byte[] key) throws Exception {
    byte[] records = sample.files().get("records");
    List<byte[]> contents = new ArrayList<>();
    try (Subkeys keys = subkeys(sample.files())) {
      Frames frames = new Frames(keys);
      ChainEnd at = frames.start(Arrays.copyOf(records, RecordsHead.SIZE_BYTES));
      for (int number = 1; number <= 3; number++) {
        int start = (int) at.lengthBytes();
        byte[] header = Arrays.copyOfRange(records, start, start + FrameHeader.SIZE_BYTES);
        int end = start + (int) FrameHeader.decode(header, number).orElseThrow().frameBytes();
        byte[] body = Arrays.copyOfRange(records, start + FrameHeader.SIZE_BYTES, end);
        contents.add(frames.open(at, header, body).orElseThrow());
        at = frames.after(at, header, body);
      }
    }
    RecordBody.Sealed sealed =
        RecordBody.decode(contents.getLast()).orElseThrow().sealed().orElseThrow();
    byte[] associated = new byte[8 + ItemTag.SIZE_BYTES];
    associated[7] = 3;
    System.arraycopy(sealed.item().bytes(), 0, associated, 8, ItemTag.SIZE_BYTES);
    Optional<byte[]> words =
        new Box().open(new SecretBytes("AES", key.clone()), associated, sealed.bytes());
    return words.filter(found -> Arrays.equals(found, bytes("words of three"))).isPresent();
  }

  private static int indexOf(byte[] in, byte[] wanted) {
    for (int at = 0; at + wanted.length <= in.length; at++) {
      if (Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }
}
