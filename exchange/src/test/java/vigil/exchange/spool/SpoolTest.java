package vigil.exchange.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.exchange.spool.SpoolFolder.put;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.exchange.Sha256;

class SpoolTest {
  private static final byte[] CIPHERTEXT = "ciphertext".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;
  private SpoolFolder there;

  @BeforeEach
  void start() {
    there = SpoolFolder.in(home);
  }

  @Test
  void commit_diskHoldsSomethingElse_isRefused(@TempDir Path folder) throws Exception {
    Spool spool = Spool.open(folder, 1_000_000);
    try (Draft draft = spool.begin()) {
      draft.write(new byte[100]);
      assertThat(draft.sha256()).isEqualTo(Sha256.of(new byte[100]));
      try (var files = Files.list(folder)) {
        Files.write(files.findFirst().orElseThrow(), new byte[99]);
      }
      assertThatThrownBy(draft::commit).isInstanceOf(IOException.class);
    }
    assertThat(spool.list()).isEmpty();
    assertThat(spool.takenBytes()).isZero();
  }

  @Test
  void commit_aDraft_isListedAndReadBack() throws IOException {
    Spool spool = there.spool(1_000);
    EnvelopeId id = put(spool, CIPHERTEXT);
    assertThat(spool.list()).containsExactly(id);
    assertThat(spool.sizeBytes(id)).hasValue(CIPHERTEXT.length);
    try (InputStream in = spool.open(id)) {
      assertThat(in.readAllBytes()).isEqualTo(CIPHERTEXT);
    }
    assertThat(there.spool(1_000).list()).containsExactly(id);
  }

  @Test
  void draft_notCommitted_isNotListedAndLeavesNothing() throws IOException {
    Spool spool = there.spool(1_000);
    try (Draft draft = spool.begin()) {
      draft.write(CIPHERTEXT);
      assertThat(spool.list()).isEmpty();
      assertThat(there.names()).singleElement().asString().endsWith(".part");
    }
    assertThat(there.names()).isEmpty();
    assertThat(spool.takenBytes()).isZero();
  }

  @Test
  void draft_afterItsEnd_takesNothingMore() throws IOException {
    Spool spool = there.spool(1_000);
    Draft draft = spool.begin();
    draft.write('x');
    draft.commit();
    assertThatThrownBy(() -> draft.write('y')).isInstanceOf(IOException.class);
    assertThatThrownBy(draft::commit).isInstanceOf(IOException.class);
    draft.close();
    assertThat(spool.list()).hasSize(1);
  }

  @Test
  void open_leftoversOfAnInterruptedDraft_areRemovedAndNothingElse() throws IOException {
    EnvelopeId id = put(there.spool(1_000), CIPHERTEXT);
    Files.write(there.folder().resolve("0123.part"), CIPHERTEXT);
    Files.writeString(there.folder().resolve("notes.txt"), "of the operator");
    Files.createSymbolicLink(
        there.folder().resolve(EnvelopeId.random() + ".age"), home.resolve("elsewhere"));
    Spool spool = there.spool(1_000);
    assertThat(spool.list()).containsExactly(id);
    assertThat(there.names()).hasSize(3).noneMatch(name -> name.endsWith(".part"));
    assertThat(spool.takenBytes()).isEqualTo(CIPHERTEXT.length);
  }

  @Test
  void files_afterCommitAndDelete_showNoTimeButTheDay() throws IOException {
    Spool spool = there.spool(1_000);
    EnvelopeId gone = put(spool, CIPHERTEXT);
    EnvelopeId id = put(spool, CIPHERTEXT);
    spool.delete(gone);
    for (Path path : List.of(there.folder(), there.folder().resolve(Spool.fileName(id)))) {
      Instant modified =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .lastModifiedTime()
              .toInstant();
      assertThat(modified).isEqualTo(modified.truncatedTo(ChronoUnit.DAYS));
    }
  }

  @Test
  void files_onAPosixDisk_areReadableByTheOwnerAlone() throws IOException {
    EnvelopeId id = put(there.spool(1_000), CIPHERTEXT);
    assertThat(permissions(there.folder())).isEqualTo("rwx------");
    assertThat(permissions(there.folder().resolve(Spool.fileName(id)))).isEqualTo("rw-------");
  }

  @Test
  void list_manyEnvelopes_isInAnotherOrderThanTheyCame() throws IOException {
    Spool spool = there.spool(1_000);
    List<EnvelopeId> came = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      came.add(put(spool, CIPHERTEXT));
    }
    assertThat(spool.list())
        .containsExactlyInAnyOrderElementsOf(came)
        .isSorted()
        .isNotEqualTo(came);
  }

  @Test
  void acknowledge_theSameBytes_deletes() throws IOException {
    Spool spool = there.spool(1_000);
    EnvelopeId id = put(spool, CIPHERTEXT);
    assertThat(spool.acknowledge(id, Sha256.of(CIPHERTEXT))).isEqualTo(Acknowledgement.DELETED);
    assertThat(spool.acknowledge(id, Sha256.of(CIPHERTEXT))).isEqualTo(Acknowledgement.NOT_HERE);
    assertThat(there.names()).isEmpty();
    assertThat(spool.takenBytes()).isZero();
  }

  @Test
  void acknowledge_otherBytes_keepsTheEnvelope() throws IOException {
    Spool spool = there.spool(1_000);
    EnvelopeId id = put(spool, CIPHERTEXT);
    assertThat(spool.acknowledge(id, Sha256.of(new byte[3]))).isEqualTo(Acknowledgement.DIFFERENT);
    assertThat(spool.list()).containsExactly(id);
  }

  @Test
  void delete_andOpen_unknownEnvelope_saySo() throws IOException {
    Spool spool = there.spool(1_000);
    assertThat(spool.delete(EnvelopeId.random())).isFalse();
    assertThat(spool.sizeBytes(EnvelopeId.random())).isEmpty();
    assertThatThrownBy(() -> spool.open(EnvelopeId.random()))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void open_aFileIsThere_saysThatItIsNoFolder() throws IOException {
    Files.writeString(there.folder(), "x");
    assertThatThrownBy(() -> there.spool(1_000)).isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void envelopeId_ofAnotherShape_isNone() {
    for (String text : List.of("", "..", "../x", "A".repeat(32), "a".repeat(31), "a".repeat(33))) {
      assertThat(EnvelopeId.of(text)).isEmpty();
      assertThatThrownBy(() -> new EnvelopeId(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
