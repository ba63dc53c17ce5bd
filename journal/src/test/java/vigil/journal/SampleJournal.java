package vigil.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small journal of five records in three groups, with its files after each group. */
final class SampleJournal {

  static final DataKey KEY = DataKey.generate(new SecureRandom());

  private static final List<List<Entry>> GROUPS =
      List.of(
          List.of(entry("one")),
          List.of(
              entry("two"),
              Entry.erasable(bytes("three"), "statement:s1", bytes("words of three")),
              Entry.erasable(bytes("four"), "statement:s2", bytes("words of four"))),
          List.of(Entry.erasable(bytes("five"), "statement:s1", bytes("words of five"))));

  private final List<FolderFiles> afterGroup = new ArrayList<>();

  static SampleJournal in(Path folder) throws IOException {
    SampleJournal sample = new SampleJournal();
    try (Journal journal = Journal.open(folder, KEY)) {
      sample.afterGroup.add(FolderFiles.read(folder));
      for (List<Entry> group : GROUPS) {
        journal.append(group);
        sample.afterGroup.add(FolderFiles.read(folder));
      }
    }
    return sample;
  }

  /** The files after so many groups, 0 to 3. */
  FolderFiles files(int groups) {
    return afterGroup.get(groups);
  }

  FolderFiles files() {
    return files(GROUPS.size());
  }

  int recordsLength(int groups) {
    return files(groups).get("records").length;
  }

  /** How many groups lie wholly before a byte of the file of records. */
  int groupsBefore(int lengthBytes) {
    int groups = 0;
    while (groups < GROUPS.size() && recordsLength(groups + 1) <= lengthBytes) {
      groups++;
    }
    return groups;
  }

  static int recordsIn(int groups) {
    return GROUPS.stream().limit(groups).mapToInt(List::size).sum();
  }

  /** Where each record begins in the file of records, and at the end the length of the file. */
  List<Integer> recordStarts() {
    byte[] records = files().get("records");
    List<Integer> starts = new ArrayList<>();
    int at = RecordsHead.SIZE_BYTES;
    while (at < records.length) {
      starts.add(at);
      byte[] header = Arrays.copyOfRange(records, at, at + FrameHeader.SIZE_BYTES);
      at += (int) FrameHeader.decode(header, starts.size()).orElseThrow().frameBytes();
    }
    starts.add(at);
    return starts;
  }

  static List<Record> replay(Journal journal) throws IOException {
    List<Record> records = new ArrayList<>();
    journal.replay(records::add);
    return records;
  }

  static List<Record> replay(Path folder, DataKey key) throws IOException {
    try (Journal journal = Journal.open(folder, key)) {
      return replay(journal);
    }
  }

  static Entry entry(String text) {
    return Entry.plain(bytes(text));
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
