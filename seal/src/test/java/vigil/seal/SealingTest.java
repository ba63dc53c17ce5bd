package vigil.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.seal.hybrid.HybridSuite;

class SealingTest {
  private static final int CHUNK = 64 * 1024;

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17})
  void to_anyLength_openedByTheAgeCommandLine(int length) throws Exception {
    Recipient recipient = AgeCommand.newRecipient(folder.resolve("key"));
    byte[] content = content(length);

    Path envelope = seal(content, recipient);

    assertThat(AgeCommand.decrypt(folder.resolve("key"), envelope)).isEqualTo(content);
  }

  @Test
  void to_severalRecipients_eachOpensItAlone() throws Exception {
    Recipient first = AgeCommand.newRecipient(folder.resolve("first"));
    Recipient second = AgeCommand.newRecipient(folder.resolve("second"));
    byte[] content = content(1000);

    Path envelope = seal(content, first, second);

    assertThat(AgeCommand.decrypt(folder.resolve("first"), envelope)).isEqualTo(content);
    assertThat(AgeCommand.decrypt(folder.resolve("second"), envelope)).isEqualTo(content);
  }

  @Test
  void to_writtenInUnevenPieces_isTheSame() throws Exception {
    Recipient recipient = AgeCommand.newRecipient(folder.resolve("key"));
    byte[] content = content(2 * CHUNK + 5);
    Path envelope = folder.resolve("envelope.age");
    try (OutputStream sealing = Sealing.to(List.of(recipient), Files.newOutputStream(envelope))) {
      sealing.write(content[0]);
      sealing.write(content, 1, 7);
      sealing.flush();
      sealing.write(content, 8, 0);
      sealing.write(content, 8, content.length - 8);
    }

    assertThat(AgeCommand.decrypt(folder.resolve("key"), envelope)).isEqualTo(content);
  }

  @Test
  void to_noRecipient_isRefused() {
    assertThatThrownBy(() -> Sealing.to(List.of(), new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one recipient");
  }

  @Test
  void to_tooManyRecipients_isRefused() {
    assertThatThrownBy(
            () -> Sealing.to(Collections.nCopies(101, SOMEBODY), new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 100");
  }

  @Test
  void to_bothKindsOfRecipients_isRefusedAsAgeDoes() {
    Recipient hybrid = Recipient.ofPublicKey(KeyKind.HYBRID, HybridSuite.publicKey(new byte[32]));
    var nothing = new ByteArrayOutputStream();

    assertThatThrownBy(() -> Sealing.to(List.of(SOMEBODY, hybrid), nothing))
        .isInstanceOf(MixedRecipientsException.class)
        .hasMessageContaining("of one kind only");
    assertThat(nothing.size()).isZero();
  }

  @Test
  void write_afterClose_isRefused() throws Exception {
    OutputStream sealing = Sealing.to(List.of(SOMEBODY), new ByteArrayOutputStream());
    sealing.close();
    sealing.close();

    assertThatThrownBy(() -> sealing.write(1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void close_afterAFailedWrite_neverFinishesTheEnvelope() throws Exception {
    var full = new FullDisk(CHUNK);
    OutputStream sealing = Sealing.to(List.of(SOMEBODY), full);

    assertThatThrownBy(() -> sealing.write(content(3 * CHUNK))).hasMessage("no space left");
    int before = full.taken;
    full.room = Integer.MAX_VALUE;
    assertThatThrownBy(() -> sealing.write(1)).hasMessageContaining("earlier write");
    sealing.close();

    assertThat(full.taken).isEqualTo(before);
    assertThat(full.closed).isTrue();
  }

  private static final Recipient SOMEBODY =
      new Recipient("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p");

  private Path seal(byte[] content, Recipient... recipients) throws IOException {
    Path envelope = folder.resolve("envelope.age");
    try (OutputStream sealing = Sealing.to(List.of(recipients), Files.newOutputStream(envelope))) {
      sealing.write(content);
    }
    return envelope;
  }

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }

  private static final class FullDisk extends OutputStream {
    private int room;
    private int taken;
    private boolean closed;

    FullDisk(int room) {
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (taken + length > room) {
        throw new IOException("no space left");
      }
      taken += length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
