package vigil.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.app.Main;
import vigil.desk.DeskHome;
import vigil.desk.keys.StaffName;
import vigil.seal.KeyKind;

/** The commands from a lost passphrase to a new one. */
class RecoverTest {
  private static final int QUICK_COST = 1;

  @TempDir Path folder;

  private record Ran(int exitCode, String out, String err) {}

  private Ran run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine vigil =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = vigil.execute(words);
    return new Ran(exitCode, out.toString(), err.toString());
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  private static List<String> shares(Ran printed) {
    return printed.out().lines().filter(line -> line.startsWith("  ")).map(String::strip).toList();
  }

  @Test
  void recover_twoOfThreeShares_giveANewPassphrase() throws IOException {
    String home = folder.resolve("home").toString();
    DeskHome.init(
        Path.of(home),
        KeyKind.X25519,
        new StaffName("anna"),
        "a passphrase to lose".toCharArray(),
        QUICK_COST);
    String lost = file("lost.txt", "a passphrase to lose");
    String fresh = file("fresh.txt", "another passphrase");
    List<String> shares = shares(run("desk", "shares", "--home", home, "--passphrase-file", lost));
    assertThat(shares).hasSize(3);
    String two = file("two.txt", shares.get(2), shares.get(0));

    Ran rehearsed = run("desk", "rehearse-recovery", "--home", home, "--shares-file", two);
    assertThat(rehearsed.exitCode()).as(rehearsed.err()).isZero();
    assertThat(run("desk", "person", "list", "--home", home, "--passphrase-file", fresh).exitCode())
        .as("the rehearsal changed nothing")
        .isEqualTo(1);

    Ran recovered =
        run(
            "desk",
            "recover",
            "--home",
            home,
            "--name",
            "anna",
            "--shares-file",
            two,
            "--new-passphrase-file",
            fresh);

    assertThat(recovered.exitCode()).as(recovered.err()).isZero();
    assertThat(run("desk", "person", "list", "--home", home, "--passphrase-file", fresh).out())
        .startsWith("anna  documenter, analyst, editor, administrator\n");
    assertThat(run("desk", "person", "list", "--home", home, "--passphrase-file", lost).exitCode())
        .isEqualTo(1);

    String one = file("one.txt", shares.get(1), shares.get(1));
    assertThat(run("desk", "rehearse-recovery", "--home", home, "--shares-file", one))
        .satisfies(ran -> assertThat(ran.exitCode()).isEqualTo(1))
        .satisfies(ran -> assertThat(ran.err()).contains("both are share 2"));
  }
}
