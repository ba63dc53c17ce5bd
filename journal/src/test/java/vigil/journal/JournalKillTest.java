package vigil.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that appends; {@code -Dvigil.kills=200} does it so many times. */
class JournalKillTest {

  private static final int KILLS = Integer.getInteger("vigil.kills", 10);
  private static final int KILLS_PER_FOLDER = 10;
  private static final int LATEST_KILL_MILLIS = 150;

  private final DataKey key = DataKey.generate(new SecureRandom());
  private final Random random = new Random();

  @TempDir Path temp;

  @Test
  void append_processKilledAtRandomMoments_everyAcknowledgedRecordIsThere(TestReporter reporter)
      throws Exception {
    long acknowledged = 0;
    long unfinishedGroups = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path folder = temp.resolve("journal-" + kill / KILLS_PER_FOLDER);
      long before = sizeOf(folder);
      long lastAcknowledged = appendUntilKilled(folder);
      try (Journal journal = Journal.open(folder, key)) {
        assertThat(journal.size()).isGreaterThanOrEqualTo(lastAcknowledged);
        assertContent(journal);
        unfinishedGroups += journal.tornBytes() > 0 ? 1 : 0;
      }
      acknowledged += Math.max(0, lastAcknowledged - before);
    }
    String figures =
        "%d kills, %d records acknowledged and found, %d unfinished groups dropped"
            .formatted(KILLS, acknowledged, unfinishedGroups);
    reporter.publishEntry("kills", figures);
    System.out.println("JournalKillTest: " + figures);
    assertThat(acknowledged).isPositive();
  }

  /** Lets a process append for a random time and kills it; the last number it printed, or 0. */
  private long appendUntilKilled(Path folder) throws Exception {
    Process child = ChildJvm.start(AppendingChild.class, folder, key);
    String last = "0";
    try (BufferedReader lines = child.inputReader(UTF_8)) {
      Thread killer = Thread.ofVirtual().unstarted(() -> killSoon(child));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (killer.getState() == Thread.State.NEW) {
          killer.start();
        }
        assertThat(line).as("what the child printed").matches("[0-9]+");
        last = line;
      }
    }
    assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).as("killed by SIGKILL").isEqualTo(128 + 9);
    return Long.parseLong(last);
  }

  private void killSoon(Process child) {
    try {
      Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // The handle, because the process itself would close the pipe with its last lines unread.
    child.toHandle().destroyForcibly();
  }

  private long sizeOf(Path folder) throws Exception {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Journal journal = Journal.open(folder, key)) {
      return journal.size();
    }
  }

  private static void assertContent(Journal journal) throws Exception {
    AtomicLong next = new AtomicLong(1);
    journal.replay(record -> {
      Entry expected = AppendingChild.entry(next.getAndIncrement());
      assertThat(record.plain()).isEqualTo(expected.plain());
      assertThat(record.erasable().isPresent()).isEqualTo(expected.erasable().isPresent());
      expected
          .erasable()
          .ifPresent(part -> assertThat(record.erasable().orElseThrow()).isEqualTo(part.content()));
    });
    assertThat(next.get() - 1).isEqualTo(journal.size());
  }
}
