package vigil.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.journal.SampleJournal.KEY;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/read-journal.mjs} was written by {@code docs/journal-format.md} alone. */
class ReaderInAnotherLanguageTest {
  private static final Path READER =
      Path.of(Objects.requireNonNull(System.getProperty("vigil.root")))
          .resolve("docs/read-journal.mjs");

  @TempDir Path temp;

  private record Outcome(int exit, String said) {}

  @Test
  void reader_wholeJournal_saysEveryRecord() throws Exception {
    SampleJournal.in(temp);

    assertThat(read(KEY))
        .isEqualTo(
            new Outcome(
                0,
                """
                {"record":1,"ends_group":true,"plain":"one"}
                {"record":2,"ends_group":false,"plain":"two"}
                {"record":3,"ends_group":false,"erasable":"words of three","plain":"three"}
                {"record":4,"ends_group":true,"erasable":"words of four","plain":"four"}
                {"record":5,"ends_group":true,"erasable":"words of five","plain":"five"}
                5 records, 5 acknowledged; 0 bytes of an unfinished one.
                """));
  }

  @Test
  void reader_erasedItem_hasItsWordsNoMore() throws Exception {
    SampleJournal.in(temp);
    try (Journal journal = Journal.open(temp, KEY)) {
      journal.erase("statement:s1");
    }

    Outcome outcome = read(KEY);

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.said())
        .contains(
            "{\"record\":3,\"ends_group\":false,\"erased\":true,\"plain\":\"three\"}",
            "words of four")
        .doesNotContain("words of three", "words of five");
  }

  @Test
  void reader_anotherDataKey_isRefused() throws Exception {
    SampleJournal.in(temp);

    assertThat(read(DataKey.generate(new SecureRandom())))
        .isEqualTo(new Outcome(1, "This data key belongs to another journal.\n"));
  }

  @Test
  void reader_unfinishedRecord_isCounted() throws Exception {
    FolderFiles whole = SampleJournal.in(temp).files();
    byte[] records = whole.get("records");
    byte[] unfinished = Arrays.copyOf(records, records.length + 7);

    whole.with("records", unfinished).write(temp, "records");

    assertThat(read(KEY).said())
        .endsWith("5 records, 5 acknowledged; 7 bytes of an unfinished one.\n");
  }

  @Test
  void reader_acknowledgedRecordGone_saysWhich() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    byte[] records = Arrays.copyOf(sample.files().get("records"), sample.recordsLength(2));

    sample.files().with("records", records).write(temp, "records");

    Outcome outcome = read(KEY);
    assertThat(outcome.exit()).isOne();
    assertThat(outcome.said()).endsWith("records: record 5 was acknowledged and is gone.\n");
  }

  @Test
  void reader_oneBitOfARecordTurned_stopsThere() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    int thirdStarts = sample.recordStarts().get(2);
    for (int at : new int[] {0, 6, 15, 16, 18, 23, 30, 60}) {
      sample.files().flipped("records", 8 * (thirdStarts + at)).write(temp, "records");

      Outcome outcome = read(KEY);

      assertThat(outcome.exit()).as("byte %d", at).isOne();
      assertThat(outcome.said()).as("byte %d", at).contains("\"two\"").doesNotContain("three");
    }
  }

  private Outcome read(DataKey key) throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder("node", READER.toString(), temp.toString())
            .redirectErrorStream(true)
            .start();
    try (OutputStream input = node.getOutputStream()) {
      input.write(key.copyOfSecretBytes());
    }
    String said = new String(node.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(node.waitFor(), said);
  }
}
