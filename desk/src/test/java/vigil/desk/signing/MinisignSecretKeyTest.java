package vigil.desk.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.exchange.minisign.MinisignException;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.exchange.minisign.MinisignSignature;
import vigil.exchange.minisign.SignatureCheck;

class MinisignSecretKeyTest {
  private static final byte[] MESSAGE = "what is published\n".getBytes(StandardCharsets.UTF_8);

  /** Made with minisign 0.11, without a password, for this test and nothing else. */
  private static final String OF_MINISIGN =
      """
      untrusted comment: minisign encrypted secret key
      RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAWTBlCoVGFcsbdfb1XYJ7h1PWciLdtbT0eddpERoXJmQTMKrIDNpOB0AQ1/jToYdSAjlENaQD0VtjYiy05s8D1+oPedpXw1jeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
      """;

  private final MinisignSecretKey key = MinisignSecretKey.generate(new SecureRandom());
  @TempDir Path folder;

  @Test
  void sign_anyMessage_isAcceptedByThePublicKey() {
    MinisignSignature signature = key.sign(MESSAGE, "a comment");
    assertThat(key.publicKey().check(MESSAGE, signature)).isEqualTo(SignatureCheck.VALID);
    assertThat(signature.trustedComment()).isEqualTo("a comment");
  }

  @Test
  void encoded_readBack_isTheSameKey() {
    MinisignSecretKey read = MinisignSecretKey.parse(key.encoded());
    assertThat(read.publicKey()).isEqualTo(key.publicKey());
    assertThat(read.sign(MESSAGE, "x").text()).isEqualTo(key.sign(MESSAGE, "x").text());
  }

  @Test
  void parse_keyOfMinisign_signsForItsPublicKey() {
    MinisignSecretKey read = MinisignSecretKey.parse(utf8(OF_MINISIGN));
    assertThat(read.publicKey())
        .hasToString("RWRZMGUKhUYVy0AQ1/jToYdSAjlENaQD0VtjYiy05s8D1+oPedpXw1je");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 56, 64, 100, 140})
  void parse_oneByteChanged_isRefusedWithoutRepeatingIt(int index) {
    List<String> lines = new String(key.encoded(), StandardCharsets.UTF_8).lines().toList();
    byte[] bytes = Base64.getDecoder().decode(lines.get(1));
    bytes[index] ^= 1;
    String changed = Base64.getEncoder().encodeToString(bytes);
    assertThatThrownBy(() -> MinisignSecretKey.parse(utf8(lines.get(0) + "\n" + changed + "\n")))
        .isInstanceOf(MinisignException.class)
        .hasMessageStartingWith("not a minisign secret key: ")
        .hasMessageNotContaining(changed);
  }

  @Test
  void parse_halvesThatDoNotBelongTogether_isRefused() {
    byte[] bytes = Base64.getDecoder().decode(OF_MINISIGN.lines().toList().get(1));
    bytes[100] ^= 1;
    String changed = "x\n" + Base64.getEncoder().encodeToString(bytes);
    assertThatThrownBy(() -> MinisignSecretKey.parse(utf8(changed)))
        .isInstanceOf(MinisignException.class)
        .hasMessageContaining("halves");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "x\n!!!!\n", "x\nAAAA\n", "RWQAAEIy"})
  void parse_otherText_isRefused(String text) {
    assertThatThrownBy(() -> MinisignSecretKey.parse(utf8(text)))
        .isInstanceOf(MinisignException.class);
  }

  @Test
  void close_afterwards_nothingIsSignedOrWritten() {
    key.close();
    assertThatThrownBy(() -> key.sign(MESSAGE, "x")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(key::encoded).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void toString_ofAKey_tellsItsIdOnly() {
    assertThat(key).hasToString("MinisignSecretKey[" + key.publicKey().id() + ", redacted]");
  }

  @Test
  void signature_ofOurs_isAcceptedByMinisign() throws Exception {
    write("minisign.pub", key.publicKey().text());
    Files.write(folder.resolve("f"), MESSAGE);
    write("f.minisig", key.sign(MESSAGE, "a comment").text());
    assertThat(minisign("-V", "-H", "-p", "minisign.pub", "-m", "f"))
        .contains("Signature and comment signature verified", "Trusted comment: a comment");
  }

  @Test
  void encoded_usedByMinisign_signsWhatWeAccept() throws Exception {
    Files.write(folder.resolve("secret.key"), key.encoded());
    Files.write(folder.resolve("f"), MESSAGE);
    minisign("-S", "-s", "secret.key", "-m", "f");
    minisign("-R", "-s", "secret.key", "-p", "minisign.pub");
    assertThat(MinisignPublicKey.parse(Files.readString(folder.resolve("minisign.pub"))))
        .isEqualTo(key.publicKey());
    var signature = MinisignSignature.parse(Files.readString(folder.resolve("f.minisig")));
    assertThat(key.publicKey().check(MESSAGE, signature)).isEqualTo(SignatureCheck.VALID);
  }

  private String minisign(String... arguments) throws IOException, InterruptedException {
    boolean installed =
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(path -> Files.isExecutable(Path.of(path, "minisign")));
    if (!installed) {
      Assumptions.abort(
          "the program minisign is not installed, so nothing was checked from outside");
    }
    ProcessBuilder builder = new ProcessBuilder("minisign");
    builder.command().addAll(List.of(arguments));
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
