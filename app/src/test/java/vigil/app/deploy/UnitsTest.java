package vigil.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vigil.app.Main;
import vigil.desk.home.DeskSettings;
import vigil.front.settings.FrontSettings;

class UnitsTest {
  private static final List<String> FENCE =
      List.of(
          "NoNewPrivileges=yes",
          "ProtectSystem=strict",
          "ProtectHome=yes",
          "PrivateTmp=yes",
          "ReadOnlyPaths=/tmp /var/tmp",
          "PrivateDevices=yes",
          "CapabilityBoundingSet=",
          "LimitCORE=0",
          "MemorySwapMax=0",
          "UMask=0077",
          "SystemCallFilter=@system-service",
          "SocketBindDeny=any");

  private static DeployFile unit(String program) {
    return DeployFile.of("systemd/vigil-" + program + ".service");
  }

  private static List<String> command(DeployFile unit) throws IOException {
    return DeployFile.words(unit.value("ExecStart"));
  }

  private static List<String> arguments(List<String> command) {
    return command.subList(command.indexOf("-jar") + 2, command.size());
  }

  private static List<String> options(List<String> command) {
    return command.subList(1, command.indexOf("-jar"));
  }

  private static List<String> optionsOfTheLauncher() throws IOException {
    Matcher options =
        Pattern.compile("\\noptions=\\(([^)]*)\\)")
            .matcher(Files.readString(DeployFile.ROOT.resolve("vigil")));
    assertThat(options.find()).isTrue();
    return DeployFile.words(options.group(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"front", "desk"})
  void command_parsedByVigil_servesTheHomeThatMayBeWritten(String program) throws IOException {
    DeployFile unit = unit(program);
    List<String> arguments = arguments(command(unit));
    CommandLine.ParseResult parsed =
        Main.commandLine().parseArgs(arguments.toArray(String[]::new)).subcommand();
    assertThat(parsed.commandSpec().name()).isEqualTo(program);
    assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("serve");
    String home = String.valueOf(parsed.subcommand().<Object>matchedOptionValue("--home", ""));
    assertThat(home)
        .isEqualTo(unit.value("ReadWritePaths"))
        .isEqualTo(unit.value("WorkingDirectory"))
        .isEqualTo("/var/lib/" + unit.value("StateDirectory"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"front", "desk"})
  void options_comparedWithTheLauncher_areTheSame(String program) throws IOException {
    assertThat(options(command(unit(program)))).containsAll(optionsOfTheLauncher());
  }

  @Test
  void installedLauncher_comparedWithTheOtherLauncher_hasItsOptions() throws IOException {
    assertThat(DeployFile.words(String.join(" ", DeployFile.of("vigil").lines())))
        .containsAll(optionsOfTheLauncher())
        .contains("-c", "0");
  }

  @Test
  void start_however_letsNoOtherProgramAttach() throws IOException {
    assertThat(optionsOfTheLauncher()).contains("-XX:+DisableAttachMechanism");
    assertThat(DeployFile.of("systemd/sysctl-vigil.conf").value("kernel.yama.ptrace_scope"))
        .isEqualTo("2");
  }

  @Test
  void options_ofTheFront_keepItInItsHeap() throws IOException {
    assertThat(options(command(unit("front")))).contains("-Xmx128m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"front", "desk"})
  void fence_ofBoth_isWhole(String program) throws IOException {
    assertThat(unit(program).lines())
        .containsAll(FENCE)
        .noneMatch(line -> line.startsWith("LogsDirectory") || line.contains("/var/log"))
        .filteredOn(line -> line.startsWith("Standard"))
        .containsExactlyInAnyOrder("StandardOutput=journal", "StandardError=journal");
  }

  @Test
  void users_ofBoth_differ() throws IOException {
    assertThat(unit("front").value("User")).isNotEqualTo(unit("desk").value("User"));
  }

  @Test
  void front_asItsUnitFences_reachesThisMachineOnly() throws IOException {
    assertThat(unit("front").lines()).contains("IPAddressDeny=any", "IPAddressAllow=localhost");
    assertThat(FrontSettings.defaults().listen().host()).isEqualTo("127.0.0.1");
  }

  @Test
  void ports_thatMayBeListenedOn_areTheDefaults() throws IOException {
    assertThat(unit("front").value("SocketBindAllow"))
        .isEqualTo("tcp:" + FrontSettings.defaults().listen().port());
    assertThat(unit("desk").value("SocketBindAllow"))
        .isEqualTo("tcp:" + DeskSettings.STANDARD.port());
  }

  @Test
  void journal_ofTheMachine_staysInMemory() throws IOException {
    DeployFile journald = DeployFile.of("systemd/journald-vigil.conf");
    assertThat(journald.value("Storage")).isEqualTo("volatile");
    assertThat(journald.value("ForwardToSyslog").toLowerCase(Locale.ROOT)).isEqualTo("no");
  }

  @Test
  void nginx_asItsUnitFences_hasMemoryInPlaceOfLogAndTemporaryFolders() throws IOException {
    assertThat(DeployFile.of("systemd/nginx-vigil.conf").value("TemporaryFileSystem"))
        .contains("/var/log/nginx:", "/var/lib/nginx:");
  }
}
