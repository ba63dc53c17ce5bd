package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.DeskHome;
import vigil.desk.home.HomeFolder;
import vigil.desk.unlock.OpenDesk;

/**
 * A desk that is killed (SIGKILL) in a loop of writes, ten times in a row on one home; {@code
 * -Dvigil.kills=200} for the long run.
 */
class KilledDeskTest {
  private static final int KILLS = Integer.getInteger("vigil.kills", 10);
  private static final int CHEAP_TO_GUESS = 4;

  /** So much a desk writes before it is killed, however slow its disk is. */
  private static final int LEAST = 2;

  @TempDir Path folder;

  @Test
  void kill_anyTimeWhileWriting_losesNothingAcknowledged() throws Exception {
    Path home = folder.resolve("desk");
    DeskHome.init(home, WritingDesk.PASSPHRASE.toCharArray(), CHEAP_TO_GUESS);
    Random random = new Random(20170401);
    int acknowledged = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged = Math.max(acknowledged, writeUntilKilled(home, random.nextInt(300)));
      try (OpenDesk desk =
          OpenDesk.unlock(
              HomeFolder.at(home), WritingDesk.PASSPHRASE.toCharArray(), Clock.systemUTC())) {
        for (int number = 0; number <= acknowledged; number++) {
          assertThat(desk.casebook().sources())
              .as("kill %d", kill)
              .containsValue(WritingDesk.source(number));
        }
      }
    }
    assertThat(acknowledged).isGreaterThan(KILLS);
  }

  /** The last number that the desk acknowledged before it was killed. */
  private static int writeUntilKilled(Path home, int millis) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritingDesk.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = -1;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (int written = 0; written < LEAST; written++) {
        String line = lines.readLine();
        assertThat(line).as("the desk wrote something before it was killed").isNotNull();
        last = Integer.parseInt(line);
      }
      TimeUnit.MILLISECONDS.sleep(millis);
      // Not Process.destroyForcibly(): that would close the pipe with what was acknowledged in it.
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = Integer.parseInt(line);
      }
    }
    process.waitFor();
    return last;
  }
}
