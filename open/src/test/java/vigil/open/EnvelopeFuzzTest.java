package vigil.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import vigil.seal.EnvelopeException;
import vigil.seal.sealing.EnvelopeWriter;
import vigil.seal.sealing.Stanza;

/**
 * Whatever an envelope holds, it opens or fails with an error of its kind. In a normal run this
 * goes through the inputs kept beside it; with {@code JAZZER_FUZZ=1} in the environment and one
 * method chosen with {@code -Dtest}, Jazzer looks for others.
 */
class EnvelopeFuzzTest {
  private static final byte[] CONTENT = "Synthetic words.".getBytes(UTF_8);

  /** From the community's age test vectors, where they are public. */
  private static final List<Identity> IDENTITIES =
      List.of(
          Identity.parse(IdentityTest.KNOWN),
          Identity.parse(
              "AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG"));

  @FuzzTest(maxDuration = "30m")
  void open_anyBytes_opensOrSaysWhy(byte[] age) throws IOException {
    try (InputStream opened = Opening.of(new ByteArrayInputStream(age), IDENTITIES)) {
      opened.transferTo(OutputStream.nullOutputStream());
    } catch (EnvelopeException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  /** Gets past the MAC of the header, which no fuzzer guesses, and so to every key and stanza. */
  @FuzzTest(maxDuration = "30m")
  void open_strangeStanzasBesideOurs_opensOrSaysWhy(FuzzedDataProvider data) throws Exception {
    byte[] envelope = seal(stanzas(data));

    try (InputStream opened = Opening.of(new ByteArrayInputStream(envelope), IDENTITIES)) {
      assertThat(opened).hasBinaryContent(CONTENT);
    } catch (EnvelopeException e) {
      assertThat(e).isInstanceOf(EnvelopeException.DamagedHeader.class);
    }
  }

  private static List<Stanza> stanzas(FuzzedDataProvider data) {
    List<Stanza> stanzas = new ArrayList<>();
    for (int left = data.consumeInt(0, 4); left > 0; left--) {
      String type =
          data.consumeBoolean()
              ? data.pickValue(List.of("X25519", "mlkem768x25519", "scrypt", "grease"))
              : word(data);
      List<String> arguments = new ArrayList<>();
      for (int words = data.consumeInt(0, 3); words > 0; words--) {
        arguments.add(word(data));
      }
      stanzas.add(new Stanza(type, arguments, data.consumeBytes(100)));
    }
    return stanzas;
  }

  /** One or more visible characters, as the format has it. */
  private static String word(FuzzedDataProvider data) {
    return data.consumeAsciiString(2000).replaceAll("[^!-~]", "") + "x";
  }

  private static byte[] seal(List<Stanza> stanzas) throws IOException, GeneralSecurityException {
    RecipientStanzaWriter ours =
        X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
            IDENTITIES.getFirst().recipient().encoded());
    RecipientStanzaWriter strange = fileKey -> List.copyOf(stanzas);
    var envelope = new ByteArrayOutputStream();
    try (OutputStream sealing = EnvelopeWriter.to(List.of(strange, strange, ours), envelope)) {
      sealing.write(CONTENT);
    }
    return envelope.toByteArray();
  }
}
