package vigil.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vigil.seal.EnvelopeException;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;
import vigil.seal.Sealing;

/** Hybrid keys in both directions, and against what other implementations made. */
class HybridTest {
  /** The example of the C2SP age specification, where it is public. */
  private static final String EXAMPLE =
      "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR";

  private static final byte[] CONTENT = "Synthetic words.".getBytes(UTF_8);

  private final Identity identity = Identity.generate(KeyKind.HYBRID);

  @Test
  void recipient_exampleOfTheSpecification_isTheOneItNames() throws Exception {
    assertThat(Identity.parse(EXAMPLE).recipient())
        .isEqualTo(Recipient.parse(resource("recipient.txt")));
  }

  @Test
  void of_sealedByNpmAgeEncryption_givesTheContent() throws Exception {
    byte[] envelope = resource("npm-age-encryption.age").getBytes(UTF_8);

    assertThat(open(envelope, Identity.parse(EXAMPLE)))
        .asString(UTF_8)
        .isEqualTo("Synthetic words, sealed by npm age-encryption 0.3.1.\n");
  }

  @Test
  void of_ownSealing_givesTheContent() throws Exception {
    assertThat(open(seal(List.of(identity.recipient())), identity)).isEqualTo(CONTENT);
  }

  @Test
  void of_otherHybridKey_isNotForIt() throws Exception {
    byte[] envelope = seal(List.of(identity.recipient()));

    assertThatThrownBy(() -> open(envelope, Identity.generate(KeyKind.HYBRID)))
        .isInstanceOf(EnvelopeException.NotForThisIdentity.class);
    assertThatThrownBy(() -> open(envelope, Identity.generate()))
        .isInstanceOf(EnvelopeException.NotForThisIdentity.class);
  }

  /** A group that turned to hybrid keys opens what was sealed before with the keys it has. */
  @Test
  void of_keysOfBothKinds_openEnvelopesOfBoth() throws Exception {
    Identity former = Identity.generate();
    byte[] old = seal(List.of(former.recipient()));
    byte[] recent = seal(List.of(identity.recipient()));

    assertThat(open(old, identity, former)).isEqualTo(CONTENT);
    assertThat(open(recent, former, identity)).isEqualTo(CONTENT);
  }

  @Test
  void of_theMostRecipients_opensForTheLast() throws Exception {
    List<Recipient> recipients = new ArrayList<>();
    Recipient other = Identity.generate(KeyKind.HYBRID).recipient();
    for (int i = 1; i < Sealing.MOST_RECIPIENTS; i++) {
      recipients.add(other);
    }
    recipients.add(identity.recipient());

    assertThat(open(seal(recipients), identity)).isEqualTo(CONTENT);
  }

  private static byte[] seal(List<Recipient> recipients) throws IOException {
    var envelope = new ByteArrayOutputStream();
    try (OutputStream sealing = Sealing.to(recipients, envelope)) {
      sealing.write(CONTENT);
    }
    return envelope.toByteArray();
  }

  private static byte[] open(byte[] envelope, Identity... identities) throws IOException {
    try (InputStream opened = Opening.of(new ByteArrayInputStream(envelope), List.of(identities))) {
      return opened.readAllBytes();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HybridTest.class.getResourceAsStream("hybrid/" + name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
