package vigil.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.seal.KeyKind;

class IdentityFileTest {
  @TempDir Path folder = Path.of("");

  @Test
  void read_commentsAndSeveralKeys_givesTheKeysInOrder() throws Exception {
    Identity first = Identity.generate();
    Identity second = Identity.generate();
    Path file = folder.resolve("key.txt");
    Files.writeString(
        file,
        "# created: 2026\r\n\r\n"
            + first.encoded()
            + "\r\n#"
            + second.encoded()
            + "\n"
            + second.encoded());

    assertThat(IdentityFile.read(file)).containsExactly(first, second);
  }

  @Test
  void text_anyKeys_readsBackAndNamesTheirRecipients() {
    List<Identity> identities = List.of(Identity.generate(), Identity.generate(KeyKind.HYBRID));

    String text = IdentityFile.text(identities);

    assertThat(IdentityFile.parse(text)).isEqualTo(identities);
    assertThat(text).startsWith("# public key: " + identities.getFirst().recipient() + "\n");
  }

  @Test
  void parse_brokenLine_saysWhichAndNotWhat() {
    assertThatThrownBy(() -> IdentityFile.parse("# mine\n" + IdentityTest.KNOWN + "\nhunter2\n"))
        .isInstanceOfSatisfying(
            IdentityException.class, failure -> assertThat(failure.line()).isEqualTo(3))
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void parse_noKey_isRefused() {
    assertThatThrownBy(() -> IdentityFile.parse("# nothing here\n"))
        .isInstanceOf(IdentityException.class)
        .hasMessageContaining("holds no age identity");
  }

  @Test
  void read_encryptedFile_asksForItsPassphrase() throws Exception {
    Path file = folder.resolve("group.age");
    KeyFile.write(file, IdentityTest.KNOWN, "correct horse".toCharArray(), 1);

    assertThatThrownBy(() -> IdentityFile.read(file))
        .isInstanceOf(IdentityException.class)
        .hasMessageContaining("needs its passphrase");
  }

  @Test
  void read_hugeFile_isRefusedUnread() throws Exception {
    Path file = folder.resolve("film.mp4");
    Files.write(file, new byte[(1 << 20) + 1]);

    assertThatThrownBy(() -> IdentityFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too large");
  }
}
