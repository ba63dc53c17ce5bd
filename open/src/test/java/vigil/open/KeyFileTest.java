package vigil.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.seal.EnvelopeException;
import vigil.seal.KeyKind;

class KeyFileTest {
  private static final int CHEAP = 10;
  private static final String PASSPHRASE = "правда Hülle 𝄞 staple";

  @TempDir Path folder = Path.of("");

  private final Identity identity = Identity.generate();

  @Test
  void write_atFullCost_isDecryptedByTheAgeCommandLine() throws Exception {
    Path file = folder.resolve("group.age");
    KeyFile.write(file, IdentityFile.text(List.of(identity)), PASSPHRASE.toCharArray());

    Path opened = folder.resolve("group.txt");
    Age.runOnTerminal("age -d -o " + opened + " " + file, PASSPHRASE);

    assertThat(IdentityFile.read(opened)).containsExactly(identity);
    assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
        .containsPattern("-> scrypt [A-Za-z0-9+/]{22} 18\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a "})
  void read_writtenByTheAgeCommandLine_givesTheKey(String armor) throws Exception {
    Path clear = folder.resolve("group.txt");
    Files.writeString(clear, IdentityFile.text(List.of(identity)));
    Path file = folder.resolve("group.age");
    Age.runOnTerminal("age -p " + armor + "-o " + file + " " + clear, PASSPHRASE);

    assertThat(KeyFile.read(file, PASSPHRASE.toCharArray())).containsExactly(identity);
  }

  @Test
  void read_hybridKey_givesIt() throws Exception {
    Identity hybrid = Identity.generate(KeyKind.HYBRID);
    Path file = folder.resolve("hybrid.age");
    KeyFile.write(file, IdentityFile.text(List.of(hybrid)), PASSPHRASE.toCharArray(), CHEAP);

    assertThat(KeyFile.read(file, PASSPHRASE.toCharArray())).containsExactly(hybrid);
  }

  @Test
  void read_wrongPassphrase_saysSo() throws Exception {
    Path file = cheap();

    assertThatThrownBy(() -> KeyFile.read(file, "wrong".toCharArray()))
        .isInstanceOf(WrongPassphraseException.class)
        .hasMessageNotContaining("wrong");
    assertThat(KeyFile.read(file, PASSPHRASE.toCharArray())).containsExactly(identity);
  }

  @Test
  void read_damagedFile_isNotCalledAWrongPassphrase() throws Exception {
    Path file = cheap();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> KeyFile.read(file, PASSPHRASE.toCharArray()))
        .isInstanceOf(EnvelopeException.DamagedEnvelope.class);
  }

  @Test
  void read_somethingElseInside_isNoKeyFile() throws Exception {
    Path file = folder.resolve("letter.age");
    KeyFile.write(file, "dear friend", PASSPHRASE.toCharArray(), CHEAP);

    assertThatThrownBy(() -> KeyFile.read(file, PASSPHRASE.toCharArray()))
        .isInstanceOf(IdentityException.class);
  }

  @Test
  void write_existingFile_isNeverOverwritten() throws Exception {
    Path file = cheap();
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(
            () -> KeyFile.write(file, IdentityTest.KNOWN, PASSPHRASE.toCharArray(), CHEAP))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void write_newFile_isItsOwnersAlone() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cheap())))
        .isEqualTo("rw-------");
  }

  @Test
  void read_wrongPassphrase_closesTheFile() throws Exception {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream file =
        new FilterInputStream(Files.newInputStream(cheap())) {
          @Override
          public void close() throws IOException {
            closed.set(true);
            super.close();
          }
        };

    assertThatThrownBy(() -> KeyFile.read(file, "another".toCharArray()))
        .isInstanceOf(WrongPassphraseException.class);
    assertThat(closed).isTrue();
  }

  private Path cheap() throws Exception {
    Path file = folder.resolve("cheap.age");
    KeyFile.write(file, IdentityFile.text(List.of(identity)), PASSPHRASE.toCharArray(), CHEAP);
    return file;
  }
}
