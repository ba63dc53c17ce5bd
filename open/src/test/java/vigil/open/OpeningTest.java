package vigil.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.seal.EnvelopeException;
import vigil.seal.Sealing;

class OpeningTest {
  private static final int CHUNK = 64 * 1024;

  private static final Identity IDENTITY = Identity.generate();
  private static final byte[] CONTENT = content(2 * CHUNK + 100);
  private static final byte[] ENVELOPE = seal(CONTENT);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 5 * CHUNK + 3})
  void of_sealedByTheAgeCommandLine_givesTheContent(int length) throws Exception {
    byte[] content = content(length);
    byte[] envelope = Age.run(List.of("age", "-r", IDENTITY.recipient().encoded()), content);
    byte[] armored = Age.run(List.of("age", "-a", "-r", IDENTITY.recipient().encoded()), content);

    assertThat(open(envelope)).isEqualTo(content);
    assertThat(open(armored)).isEqualTo(content);
  }

  @Test
  void of_severalIdentities_anyOfThemOpens() throws Exception {
    List<Identity> identities = List.of(Identity.generate(), IDENTITY, Identity.generate());

    assertThat(Opening.of(new ByteArrayInputStream(ENVELOPE), identities))
        .hasBinaryContent(CONTENT);
  }

  @Test
  void of_noFittingIdentity_saysSo() {
    assertThatThrownBy(
            () -> Opening.of(new ByteArrayInputStream(ENVELOPE), List.of(Identity.generate())))
        .isInstanceOf(EnvelopeException.NotForThisIdentity.class);
    assertThatThrownBy(() -> Opening.of(new ByteArrayInputStream(ENVELOPE), List.of()))
        .isInstanceOf(EnvelopeException.NotForThisIdentity.class);
    assertThatThrownBy(
            () -> Opening.withPassphrase(new ByteArrayInputStream(ENVELOPE), "x".toCharArray()))
        .isInstanceOf(EnvelopeException.NotForThisIdentity.class);
  }

  @Test
  void of_notAnAgeFile_saysSo() {
    assertThatThrownBy(() -> open(new byte[0]))
        .isInstanceOf(EnvelopeException.NotAge.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> open(new byte[5000])).isInstanceOf(EnvelopeException.NotAge.class);
  }

  /** Cut anywhere, the file gives out a true beginning of its content and then fails. */
  @Property(tries = 200)
  void read_cutOffAnywhere_givesTheBeginningAndFails(
      @ForAll @IntRange(min = 0, max = 140_000) int kept) {
    byte[] cut = Arrays.copyOf(ENVELOPE, Math.min(kept, ENVELOPE.length - 1));

    assertBeginningThenFailure(new ByteArrayInputStream(cut));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void read_cutOffAtAChunksEnd_fails(int chunk) {
    int payload = ENVELOPE.length - (CONTENT.length + 3 * 16);
    byte[] cut = Arrays.copyOf(ENVELOPE, payload + (chunk + 1) * (CHUNK + 16));

    assertThat(assertBeginningThenFailure(new ByteArrayInputStream(cut)))
        .hasSize((chunk + 1) * CHUNK);
  }

  @Property(tries = 200)
  void read_oneBitChanged_givesTheBeginningAndFails(
      @ForAll @IntRange(min = 0, max = 131_300) int at,
      @ForAll @IntRange(min = 0, max = 7) int bit) {
    byte[] changed = ENVELOPE.clone();
    changed[at] ^= (byte) (1 << bit);

    assertBeginningThenFailure(new ByteArrayInputStream(changed));
  }

  @Test
  void read_somethingAdded_fails() {
    assertBeginningThenFailure(
        new ByteArrayInputStream(Arrays.copyOf(ENVELOPE, ENVELOPE.length + 1)));
  }

  @Test
  void read_afterAFailure_failsAgain() throws Exception {
    InputStream opened =
        Opening.of(
            new ByteArrayInputStream(Arrays.copyOf(ENVELOPE, ENVELOPE.length - 1)),
            List.of(IDENTITY));
    assertThat(opened.readNBytes(2 * CHUNK)).hasSize(2 * CHUNK);

    assertThatThrownBy(opened::read).isInstanceOf(EnvelopeException.DamagedEnvelope.class);
    assertThatThrownBy(opened::read).isInstanceOf(EnvelopeException.DamagedEnvelope.class);
  }

  @Test
  void read_diskFails_isNoDamagedEnvelope() throws Exception {
    InputStream opened = Opening.of(new FailingDisk(ENVELOPE, 100_000), List.of(IDENTITY));

    assertThatThrownBy(opened::readAllBytes)
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(EnvelopeException.class)
        .hasMessage("input/output error");
  }

  @Test
  void close_afterwards_nothingComesOut() throws Exception {
    InputStream opened = Opening.of(new ByteArrayInputStream(ENVELOPE), List.of(IDENTITY));
    assertThat(opened.read()).isEqualTo(CONTENT[0] & 0xff);
    opened.close();

    assertThatThrownBy(opened::read).isInstanceOf(IOException.class).hasMessageContaining("closed");
  }

  private static byte[] assertBeginningThenFailure(InputStream age) {
    var givenOut = new ByteArrayOutputStream();
    assertThatThrownBy(() -> Opening.of(age, List.of(IDENTITY)).transferTo(givenOut))
        .isInstanceOf(EnvelopeException.class);
    byte[] beginning = givenOut.toByteArray();
    assertThat(beginning).isEqualTo(Arrays.copyOf(CONTENT, beginning.length));
    return beginning;
  }

  private static byte[] open(byte[] envelope) throws IOException {
    try (InputStream opened = Opening.of(new ByteArrayInputStream(envelope), List.of(IDENTITY))) {
      return opened.readAllBytes();
    }
  }

  private static byte[] seal(byte[] content) {
    var envelope = new ByteArrayOutputStream();
    try (OutputStream sealing = Sealing.to(List.of(IDENTITY.recipient()), envelope)) {
      sealing.write(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return envelope.toByteArray();
  }

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }

  private static final class FailingDisk extends FilterInputStream {
    private int left;

    FailingDisk(byte[] bytes, int left) {
      super(new ByteArrayInputStream(bytes));
      this.left = left;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left <= 0) {
        throw new IOException("input/output error");
      }
      int count = super.read(target, offset, Math.min(length, left));
      left -= count;
      return count;
    }
  }
}
