package vigil.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.journal.SampleJournal.KEY;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whatever happens to the files of a journal, opening it gives what was written, up to the end of a
 * group, or says what is wrong; and nothing that was acknowledged is missing silently as long as
 * the mark of it is there. In a normal run this goes through the inputs kept beside it; with {@code
 * JAZZER_FUZZ=1} in the environment and one method chosen with {@code -Dtest}, Jazzer looks for
 * others.
 */
class JournalFuzzTest {
  private static final List<String> FILES = List.of("records", "keys", "acknowledged");
  private static final int MOST_HARM = 6;

  @FuzzTest(maxDuration = "30m")
  void open_filesHarmedInAnyWay_givesWhatWasWrittenOrSaysWhatIsWrong(FuzzedDataProvider data)
      throws IOException {
    Path folder = Files.createTempDirectory("journal-fuzz");
    try {
      SampleJournal sample = SampleJournal.in(folder.resolve("sample"));
      List<String> written = texts(folder.resolve("sample"));
      FolderFiles files = sample.files();
      for (int harm = data.consumeInt(1, MOST_HARM); harm > 0; harm--) {
        String name = data.pickValue(FILES);
        files = files.with(name, harmed(files.get(name), data));
      }
      Path harmed = folder.resolve("harmed");
      files.write(harmed);
      boolean marked = Arrays.equals(files.get("acknowledged"), sample.files().get("acknowledged"));
      assertOpensOrSaysWhy(harmed, written, marked);
    } finally {
      delete(folder);
    }
  }

  private static byte[] harmed(byte[] bytes, FuzzedDataProvider data) {
    int at = data.consumeInt(0, bytes.length);
    return switch (data.consumeInt(0, 4)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> joined(Arrays.copyOf(bytes, at), data.consumeBytes(600), bytes, at);
      case 2 -> flipped(bytes, at, data.consumeByte());
      case 3 -> joined(bytes, data.consumeBytes(600), bytes, bytes.length);
      default -> joined(bytes, new byte[data.consumeInt(0, 2_000)], bytes, bytes.length);
    };
  }

  private static byte[] flipped(byte[] bytes, int at, byte by) {
    byte[] changed = bytes.clone();
    if (at < changed.length) {
      changed[at] ^= by;
    }
    return changed;
  }

  /** The first, then the second, then what the third has from a place on. */
  private static byte[] joined(byte[] first, byte[] second, byte[] third, int from) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.writeBytes(second);
    joined.writeBytes(Arrays.copyOfRange(third, from, third.length));
    return joined.toByteArray();
  }

  private static void assertOpensOrSaysWhy(Path folder, List<String> written, boolean marked)
      throws IOException {
    FolderFiles before = FolderFiles.read(folder);
    List<String> read;
    try {
      read = texts(folder);
    } catch (JournalException saysWhy) {
      assertThat(saysWhy).hasMessageContaining(folder.toString());
      assertThat(FolderFiles.read(folder).without("lock")).isEqualTo(before.without("lock"));
      return;
    }
    assertThat(written.subList(0, read.size())).isEqualTo(read);
    assertThat(read.size()).isIn(0, 1, 4, 5);
    assertThat(!marked || read.size() == written.size())
        .as("all that was acknowledged is there")
        .isTrue();
  }

  private static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Journal journal = Journal.open(folder, KEY)) {
      journal.replay(record ->
          texts.add(
              record.number()
                  + new String(record.plain(), UTF_8)
                  + record.erasable().map(Arrays::toString)));
    }
    return texts;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
