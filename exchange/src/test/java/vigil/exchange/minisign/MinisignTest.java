package vigil.exchange.minisign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.exchange.OutsideCommand;
import vigil.exchange.TestSigner;

class MinisignTest {
  private static final byte[] MESSAGE = "hi\n".getBytes(StandardCharsets.UTF_8);

  /** Made with minisign 0.11. */
  private static final String PUBLIC_KEY =
      """
      untrusted comment: minisign public key CB1546850A653059
      RWRZMGUKhUYVy0AQ1/jToYdSAjlENaQD0VtjYiy05s8D1+oPedpXw1je
      """;

  private static final String PREHASHED =
      """
      untrusted comment: signature from minisign secret key
      RURZMGUKhUYVy4auepyhtGqJ3fogcSE/rP21ZJpJg50Ca4WdOwt+GAz4cNZRZmOAaBrHAdarCD4hyOV6pA8+0K4SLm2jcQSJ8Qs=
      trusted comment: timestamp:1795365027\tfile:f\thashed
      Bsab1ahrtkLvRQBrcca6teAK0fc/Ktbq9y4VZ7XKbkwZhWhuJVqIWxzdUwkDyzwbGpew5umRr0T87/t7BVYrBA==
      """;

  private static final String LEGACY =
      """
      untrusted comment: signature from minisign secret key
      RWRZMGUKhUYVy/ZZRLeCbR0ArD6i20KzxflfD/JHdnL0FsDOE5UyglbFzcXk7nRTVbU/aE2W5whMfELLFt0JJgPzzrh+uKI95Q8=
      trusted comment: timestamp:1795365027\tfile:f
      p9cc2hju+a23FNi650Y73DZTS3soSNazDlffJn1Hf1G8PTLnZJXPHt6c6e/BB649EZI/jfeDodIfDjvi6vx7Ag==
      """;

  @Test
  void publicKey_ofMinisign_isReadAndPrintedBack() {
    MinisignPublicKey key = MinisignPublicKey.parse(PUBLIC_KEY);
    assertThat(key.id()).hasToString("CB1546850A653059");
    assertThat(key.text()).isEqualTo(PUBLIC_KEY);
    assertThat(MinisignPublicKey.parse(key.encoded() + "\n")).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {PREHASHED, LEGACY})
  void signature_ofMinisign_isValidAndPrintedBack(String text) {
    MinisignSignature signature = MinisignSignature.parse(text);
    assertThat(MinisignPublicKey.parse(PUBLIC_KEY).check(MESSAGE, signature))
        .isEqualTo(SignatureCheck.VALID);
    assertThat(signature.text()).isEqualTo(text);
    assertThat(signature.trustedComment()).startsWith("timestamp:1795365027\tfile:f");
  }

  @ParameterizedTest
  @ValueSource(strings = {PREHASHED, LEGACY})
  void signature_anotherMessage_saysThatTheMessageWasAltered(String text) {
    byte[] message = "ho\n".getBytes(StandardCharsets.UTF_8);
    assertThat(MinisignPublicKey.parse(PUBLIC_KEY).check(message, MinisignSignature.parse(text)))
        .isEqualTo(SignatureCheck.MESSAGE_ALTERED);
  }

  @Test
  void signature_anyCharacterChanged_isNeverTakenForTheOriginal() {
    MinisignPublicKey key = MinisignPublicKey.parse(PUBLIC_KEY);
    for (int i = 0; i < PREHASHED.length(); i++) {
      char other = PREHASHED.charAt(i) == 'A' ? 'B' : 'A';
      String changed = PREHASHED.substring(0, i) + other + PREHASHED.substring(i + 1);
      assertThat(isAccepted(key, changed)).as(changed).isFalse();
    }
  }

  private static boolean isAccepted(MinisignPublicKey key, String text) {
    try {
      MinisignSignature signature = MinisignSignature.parse(text);
      return signature.text().equals(text) && key.check(MESSAGE, signature) == SignatureCheck.VALID;
    } catch (MinisignException e) {
      return false;
    }
  }

  @Test
  void signature_byAnotherKey_isRefused() {
    TestSigner signer = new TestSigner(1);
    assertThat(signer.publicKey().check(MESSAGE, MinisignSignature.parse(PREHASHED)))
        .isEqualTo(SignatureCheck.OTHER_KEY);
    TestSigner impostor = new TestSigner(1);
    assertThat(signer.publicKey().check(MESSAGE, impostor.sign(MESSAGE, "")))
        .isEqualTo(SignatureCheck.SIGNATURE_ALTERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "untrusted comment: x",
        "untrusted comment: x\nRWRZ",
        "RWRZMGUKhUYVy0AQ1/jToYdSAjlENaQD0VtjYiy05s8D1+oPedpXw1jf\nx",
        "RURZMGUKhUYVy0AQ1/jToYdSAjlENaQD0VtjYiy05s8D1+oPedpXw1je",
        "!!!!",
      })
  void publicKey_ofAnotherShape_isRefused(String text) {
    assertThatThrownBy(() -> MinisignPublicKey.parse(text))
        .isInstanceOf(MinisignException.class)
        .hasMessageStartingWith("not a minisign public key: ");
  }

  @Test
  void publicKey_thatIsNoPointOfTheCurve_verifiesNothing() {
    byte[] noPoint = new byte[32];
    Arrays.fill(noPoint, (byte) 0xff);
    TestSigner signer = new TestSigner(7);
    MinisignPublicKey key = MinisignPublicKey.of(new KeyId(7), noPoint);
    assertThat(key.check(MESSAGE, signer.sign(MESSAGE, "x")))
        .isEqualTo(SignatureCheck.SIGNATURE_ALTERED);
  }

  @Test
  void trustedComment_withLineEnd_isRefused() {
    assertThatThrownBy(
            () -> MinisignSignature.prehashed(new KeyId(1), new byte[64], "a\nb", new byte[64]))
        .isInstanceOf(MinisignException.class);
  }

  /** RFC 7693, appendix A. */
  @Test
  void hash_ofAbc_isThatOfTheRfc() {
    assertThat(
            HexFormat.of()
                .formatHex(MinisignSignature.hash("abc".getBytes(StandardCharsets.US_ASCII))))
        .startsWith("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b7")
        .hasSize(128);
  }

  @Test
  void signature_ofOurs_isAcceptedByMinisign(@TempDir Path folder) throws Exception {
    TestSigner signer = new TestSigner(0x0123456789ABCDEFL);
    Files.write(folder.resolve("f"), MESSAGE);
    Files.writeString(folder.resolve("minisign.pub"), signer.publicKey().text());
    Files.writeString(folder.resolve("f.minisig"), signer.sign(MESSAGE, "a comment").text());
    OutsideCommand.Answer answer =
        OutsideCommand.run(folder, "minisign", "-V", "-H", "-p", "minisign.pub", "-m", "f");
    assertThat(answer.exitCode()).as(answer.said()).isZero();
    assertThat(answer.said()).contains("Trusted comment: a comment");
    Files.writeString(folder.resolve("f"), "ho\n");
    assertThat(
            OutsideCommand.run(folder, "minisign", "-V", "-p", "minisign.pub", "-m", "f")
                .exitCode())
        .isNotZero();
  }
}
