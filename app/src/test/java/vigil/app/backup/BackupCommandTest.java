package vigil.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.inout.Commands;
import vigil.app.inout.Commands.Ran;
import vigil.app.preview.FrontPages;
import vigil.desk.DeskServer;
import vigil.exchange.durable.PrivateFolder;

class BackupCommandTest {
  private static final String TABLE =
      """
      id,source,source_kind,derives_from,said_on,event,act,stance,quantity,persons,when,where,reliability,consent,text
      s1,Novaya Gazeta,press,source:n1,2017-04-01,e,killing,alleges,>=3,p1,2017-03,Grozny,likely,publish,"At least three."
      """;

  @TempDir Path folder;
  private Commands vigil;
  private Path backup;

  @BeforeEach
  void desk() throws IOException {
    vigil = Commands.withDesk(folder);
    backup = folder.resolve("desk.backup");
    Path table = Files.writeString(folder.resolve("statements.csv"), TABLE);
    assertThat(vigil.desk("import", "--apply", table.toString()).exitCode()).isZero();
  }

  private Ran backUp() {
    return vigil.run("backup", backup.toString());
  }

  private Ran restore(Path home, String... more) {
    return Commands.vigil(
        Stream.concat(Stream.of("restore", backup.toString(), home.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  @Test
  void backup_destroyedDesk_comesBackAsItWas() throws IOException {
    String before = vigil.desk("history", "--json").out();
    assertThat(before.lines()).hasSize(5);

    Ran made = backUp();
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out()).contains("holds all of the desk", "5 changes, 1 statements");
    PrivateFolder.deleteTree(vigil.home());

    Ran restored =
        restore(vigil.home(), "--passphrase-file", file("again.txt", Commands.PASSPHRASE));

    assertThat(restored.exitCode()).as(restored.err()).isZero();
    assertThat(vigil.desk("history", "--json").out()).isEqualTo(before);
    assertThat(backUpNames())
        .containsExactly(
            "again.txt", "desk-home", "desk.backup", "passphrase.txt", "statements.csv");
  }

  @Test
  void restore_twoOfThreeShares_openItOnANewMachine() throws IOException {
    List<String> shares =
        vigil
            .desk("shares")
            .out()
            .lines()
            .filter(line -> line.startsWith("  "))
            .map(String::strip)
            .toList();
    assertThat(backUp().exitCode()).isZero();
    PrivateFolder.deleteTree(vigil.home());
    String two = file("two.txt", shares.get(2), shares.get(1));

    Ran restored = restore(vigil.home(), "--shares-file", two);

    assertThat(restored.exitCode()).as(restored.err()).isZero();
    assertThat(vigil.desk("history").out().lines()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void backup_whileTheDeskServes_isWhole() throws IOException {
    try (DeskServer _ = DeskServer.start(vigil.home(), 0, new FrontPages())) {
      assertThat(backUp().exitCode()).isZero();
    }
    assertThat(
            restore(
                    folder.resolve("copy"),
                    "--passphrase-file",
                    file("again.txt", Commands.PASSPHRASE))
                .out())
        .contains("5 changes, 1 statements");
  }

  @Test
  void backup_fileThatIsThere_isLeftAsItIs() throws IOException {
    Files.writeString(backup, "another");

    Ran ran = backUp();

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("is there already");
    assertThat(backup).hasContent("another");
  }

  @Test
  void restore_folderWithSomethingInIt_isLeftAsItIs() throws IOException {
    backUp();

    Ran ran = restore(vigil.home(), "--passphrase-file", file("again.txt", Commands.PASSPHRASE));

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("is not empty");
    assertThat(vigil.desk("history").out().lines()).hasSize(5);
  }

  @Test
  void restore_wrongPassphrase_leavesNothing() throws IOException {
    backUp();
    Path home = folder.resolve("copy");

    Ran ran = restore(home, "--passphrase-file", file("wrong.txt", "another passphrase"));

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("opens nothing in");
    assertThat(home).doesNotExist();
    assertThat(backUpNames()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void backup_front_isRefusedWithTheReason() throws IOException {
    Path front = Files.createDirectories(folder.resolve("front-home"));
    Files.createFile(front.resolve("front.toml"));

    Ran ran =
        Commands.vigil("backup", "--home", front.toString(), folder.resolve("f.backup").toString());

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("is a front").contains("Back up the desk");
  }

  private List<String> backUpNames() throws IOException {
    try (Stream<Path> names = Files.list(folder)) {
      return names.map(name -> String.valueOf(name.getFileName())).sorted().toList();
    }
  }
}
