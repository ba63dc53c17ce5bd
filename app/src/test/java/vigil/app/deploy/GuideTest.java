package vigil.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vigil.app.Main;

class GuideTest {
  private static final DeployFile GUIDE = DeployFile.of("GUIDE.md");
  private static final Pattern COMMAND = Pattern.compile("/opt/vigil/vigil ([a-z][^`\\n|>]*)");
  private static final Pattern FILE = Pattern.compile("/opt/vigil/deploy/([A-Za-z0-9./-]+)");
  private static final Pattern HOST = Pattern.compile("https?://([\\w.-]*\\w)");

  /** Examples, this machine, and the name that nginx has for the front. */
  private static final Pattern EXAMPLE =
      Pattern.compile("(.*\\.)?example\\.(org|onion)|localhost|127\\.0\\.0\\.1|vigil_front");

  private static final Pattern INSTALLED = Pattern.compile("(?m)^# Install: (/\\S+)");

  @TestFactory
  Stream<DynamicTest> command_inTheGuide_isOneThatVigilKnows() throws IOException {
    List<String> commands = found(COMMAND).distinct().toList();
    assertThat(commands).hasSizeGreaterThan(5);
    return commands.stream()
        .map(command ->
            DynamicTest.dynamicTest(
                command,
                () ->
                    Main.commandLine()
                        .parseArgs(DeployFile.words(command).toArray(String[]::new))));
  }

  @Test
  void file_inTheGuide_isThere() throws IOException {
    for (String name : found(FILE).toList()) {
      Path file = DeployFile.ROOT.resolve("deploy").resolve(name);
      assertThat(Files.isRegularFile(file)).as(name).isTrue();
    }
  }

  @Test
  void file_withAPlaceToInstallItAt_isInstalledThereByTheGuide() throws IOException {
    for (DeployFile file : DeployFile.all().toList()) {
      for (String place : found(INSTALLED, file.text()).toList()) {
        String name = DeployFile.ROOT.resolve("deploy").relativize(file.path()).toString();
        assertThat(GUIDE.text().lines())
            .as("%s to %s", name, place)
            .anyMatch(
                line -> line.contains("/opt/vigil/deploy/" + name) && line.endsWith(" " + place));
      }
    }
  }

  /** The server, and the laptop: there the memory of the unlocked desk is what it guards. */
  @Test
  void setting_againstLookingIntoMemory_isInstalledOnBothMachines() throws IOException {
    assertThat(GUIDE.text().lines().filter(line -> line.contains("systemd/sysctl-vigil.conf ")))
        .extracting(line -> line.substring(0, 1))
        .containsExactly("#", "$");
  }

  @Test
  void host_inAnyFile_isAnExample() throws IOException {
    for (DeployFile file : DeployFile.all().toList()) {
      assertThat(found(HOST, file.text())).as(file.toString()).allMatch(EXAMPLE.asMatchPredicate());
    }
  }

  private static Stream<String> found(Pattern pattern) throws IOException {
    return found(pattern, GUIDE.text());
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1).strip());
  }
}
