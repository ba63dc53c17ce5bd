package vigil.app.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Main;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.seal.KeyKind;

class DeskInitTest {
  private static final String PASSPHRASE = "a passphrase for tests";

  @TempDir Path folder;

  private record Ran(int exitCode, String out, String err) {}

  private Ran init(String... more) throws IOException {
    Path passphrase = Files.writeString(folder.resolve("passphrase.txt"), PASSPHRASE + "\n");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(
                Stream.concat(
                        Stream.of(
                            "desk",
                            "init",
                            "--home",
                            home().toString(),
                            "--passphrase-file",
                            passphrase.toString()),
                        Stream.of(more))
                    .toArray(String[]::new));
    return new Ran(exitCode, out.toString(), err.toString());
  }

  private Path home() {
    return folder.resolve("home");
  }

  private KeyKind kind() throws IOException {
    try (KeyRing keys = KeyRing.unlock(HomeFolder.at(home()), PASSPHRASE.toCharArray())) {
      return keys.kind();
    }
  }

  @Test
  void init_nothingChosen_makesKeysThatEveryAgeOpensAndNamesTheOther() throws IOException {
    Ran ran = init();

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(kind()).isEqualTo(KeyKind.X25519);
    assertThat(ran.out()).contains("--keys hybrid");
  }

  @Test
  void init_hybrid_makesHybridKeysAndSaysWhatRecoveryNeeds() throws IOException {
    Ran ran = init("--keys", "hybrid");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(kind()).isEqualTo(KeyKind.HYBRID);
    assertThat(ran.out()).contains("age 1.3 or later");
  }

  @Test
  void init_unknownKind_namesTheTwoAndMakesNothing() throws IOException {
    Ran ran = init("--keys", "rsa");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--keys rsa").contains("x25519 and hybrid");
    assertThat(home()).doesNotExist();
  }
}
