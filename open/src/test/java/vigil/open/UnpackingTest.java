package vigil.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.open.PlaintextAccess.iKnowThatThisIsTestimonyInClear;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.seal.EnvelopeException;
import vigil.seal.parcel.ParcelException;
import vigil.seal.testimony.Testimony;
import vigil.seal.testimony.TestimonyJson;

class UnpackingTest {
  private static final Envelopes ENVELOPES = new Envelopes();

  @TempDir Path outside = Path.of("");

  @Test
  void into_wholeTestimony_writesDocumentAndFiles() throws IOException {
    Path folder = outside.resolve("envelope");

    Testimony testimony = unpack(folder, ENVELOPES.testimony());

    assertThat(everything())
        .containsExactlyInAnyOrder(
            "envelope",
            "envelope/testimony.json",
            "envelope/files",
            "envelope/files/1-photo.jpg",
            "envelope/files/2-note.txt");
    assertThat(folder.resolve("files/2-note.txt")).hasBinaryContent(Envelopes.NOTE);
    assertThat(TestimonyJson.read(Files.readAllBytes(folder.resolve("testimony.json"))))
        .isEqualTo(testimony);
  }

  @Test
  void into_existingFolder_isRefusedAndUntouched() throws IOException {
    Path folder = Files.createDirectory(outside.resolve("envelope"));

    assertThatThrownBy(() -> unpack(folder, ENVELOPES.testimony()))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void into_danglingLink_isRefused() throws IOException {
    Path link = Files.createSymbolicLink(outside.resolve("envelope"), outside.resolve("elsewhere"));

    assertThatThrownBy(() -> unpack(link, ENVELOPES.testimony()))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void into_cutOffEnvelope_leavesNothing() throws IOException {
    byte[] envelope = ENVELOPES.testimony();

    assertThatThrownBy(
            () -> unpack(outside.resolve("envelope"), Arrays.copyOf(envelope, envelope.length - 1)))
        .isInstanceOf(EnvelopeException.DamagedEnvelope.class);
    assertThat(outside).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("vigil.open.Envelopes#hostile")
  void into_sealedByAnEnemy_leavesNothing(Envelopes.Hostile hostile) throws IOException {
    byte[] envelope = ENVELOPES.zip(hostile.entries());
    Path deep = Files.createDirectory(outside.resolve("deep"));

    assertThatThrownBy(() -> unpack(deep.resolve("envelope"), envelope))
        .isInstanceOf(ParcelException.class)
        .hasMessageContaining(hostile.reason());
    assertThat(everything()).containsExactly("deep");
  }

  private static Testimony unpack(Path folder, byte[] envelope) throws IOException {
    InputStream plaintext =
        Opening.of(new ByteArrayInputStream(envelope), List.of(ENVELOPES.identity()));
    return Unpacking.into(folder, plaintext, iKnowThatThisIsTestimonyInClear());
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> found = Files.walk(outside)) {
      return found
          .filter(path -> !path.equals(outside))
          .map(path -> outside.relativize(path).toString())
          .toList();
    }
  }
}
