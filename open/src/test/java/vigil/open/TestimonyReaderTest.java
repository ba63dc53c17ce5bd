package vigil.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.open.PlaintextAccess.iKnowThatThisIsTestimonyInClear;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.seal.EnvelopeException;
import vigil.seal.parcel.ParcelException;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.Testimony;

class TestimonyReaderTest {
  private static final Envelopes ENVELOPES = new Envelopes();

  @Test
  void read_wholeTestimony_givesWordsAndFiles() throws IOException {
    Testimony testimony = read(ENVELOPES.testimony());

    assertThat(testimony.text()).isEqualTo(Envelopes.WORDS);
    assertThat(testimony.files())
        .extracting(SealedFile::name)
        .containsExactly("photo.jpg", "note.txt");
    assertThat(testimony).hasToString("Testimony[redacted]");
  }

  @Test
  void copyFile_eachFile_givesItsContent() throws IOException {
    byte[] envelope = ENVELOPES.testimony();
    Testimony testimony = read(envelope);

    assertThat(copy(envelope, testimony.files().get(0))).isEqualTo(Envelopes.PHOTO);
    assertThat(copy(envelope, testimony.files().get(1))).isEqualTo(Envelopes.NOTE);
  }

  @Test
  void copyFile_notInThisTestimony_isRefused() throws IOException {
    byte[] envelope = ENVELOPES.testimony();
    var other = new SealedFile("x", "files/9-x", "text/plain", 0, "0".repeat(64));

    assertThatThrownBy(() -> copy(envelope, other)).isInstanceOf(ParcelException.Malformed.class);
  }

  @Test
  void read_cutOff_fails() throws IOException {
    byte[] envelope = ENVELOPES.testimony();

    assertThatThrownBy(() -> read(Arrays.copyOf(envelope, envelope.length - 1)))
        .isInstanceOf(EnvelopeException.DamagedEnvelope.class);
  }

  @Test
  void read_handMadeZip_isAccepted() throws IOException {
    assertThat(read(ENVELOPES.zip(Envelopes.handMade())).files()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("vigil.open.Envelopes#hostile")
  void read_sealedByAnEnemy_isRefused(Envelopes.Hostile hostile) throws IOException {
    byte[] envelope = ENVELOPES.zip(hostile.entries());

    assertThatThrownBy(() -> read(envelope))
        .isInstanceOf(ParcelException.class)
        .hasMessageContaining(hostile.reason());
  }

  @Test
  void read_noZipAtAll_isRefused() throws IOException {
    byte[] envelope = ENVELOPES.seal("dear friends".getBytes(UTF_8));

    assertThatThrownBy(() -> read(envelope)).isInstanceOf(ParcelException.Malformed.class);
  }

  private static Testimony read(byte[] envelope) throws IOException {
    return TestimonyReader.read(
        new ByteArrayInputStream(envelope),
        List.of(ENVELOPES.identity()),
        iKnowThatThisIsTestimonyInClear());
  }

  private static byte[] copy(byte[] envelope, SealedFile file) throws IOException {
    var target = new ByteArrayOutputStream();
    TestimonyReader.copyFile(
        new ByteArrayInputStream(envelope),
        List.of(ENVELOPES.identity()),
        file,
        target,
        iKnowThatThisIsTestimonyInClear());
    return target.toByteArray();
  }
}
