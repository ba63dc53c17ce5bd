package vigil.exchange.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.exchange.Sha256;

class SpoolTest {
  private static final byte[] CIPHERTEXT = "ciphertext".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;

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
  void abort_diskDoesNotDelete_givesTheAllowanceBackAndCountsWhatStillLiesThere(
      @TempDir Path folder) throws Exception {
    Spool spool = Spool.open(folder, 1_000);
    Bounded allowance = new Bounded(700);
    Draft draft = spool.begin(allowance);
    draft.write(new byte[600]);
    Path part;
    try (var files = Files.list(folder)) {
      part = files.findFirst().orElseThrow();
    }
    // A folder that is not empty stands in its place, which no deletion of a file takes away.
    Files.delete(part);
    Files.createDirectory(part);
    Files.createFile(part.resolve("in-the-way"));

    assertThatThrownBy(draft::abort).isInstanceOf(IOException.class);

    assertThat(allowance.taken).isZero();
    assertThat(spool.takenBytes()).isEqualTo(600);
    draft.close();
    assertThat(spool.takenBytes()).as("given back once at most").isEqualTo(600);
  }

  @Test
  void begin_moreThanThereIsRoomFor_isRefusedAndTakesNone(@TempDir Path folder) throws Exception {
    Spool spool = Spool.open(folder, 1_000);
    assertThatThrownBy(() -> spool.begin(1_001, Allowance.UNBOUNDED))
        .isInstanceOf(SpoolFullException.class);
    try (Draft draft = spool.begin(1_000, Allowance.UNBOUNDED)) {
      draft.write(new byte[600]);
      assertThatThrownBy(() -> spool.begin(401, Allowance.UNBOUNDED))
          .isInstanceOf(SpoolFullException.class);
      spool.begin(400, Allowance.UNBOUNDED).abort();
    }
    assertThat(spool.takenBytes()).isZero();
  }

  /** Allows so many bytes, and remembers. */
  private static final class Bounded implements Allowance {
    private final long most;
    private long taken;
    private int begun;

    Bounded(long most) {
      this.most = most;
    }

    @Override
    public void begin() throws IOException {
      if (most == 0) {
        throw new IOException("nothing is allowed");
      }
      begun++;
    }

    @Override
    public void take(long bytes) throws IOException {
      if (taken + bytes > most) {
        throw new IOException("more than is allowed");
      }
      taken += bytes;
    }

    @Override
    public void giveBack() {
      taken = 0;
    }
  }

  @Test
  void draft_moreThanIsAllowed_growsNoMoreAndLeavesNothing() throws IOException {
    Spool spool = spool(1_000);
    Bounded allowance = new Bounded(700);
    try (Draft draft = spool.begin(allowance)) {
      draft.write(new byte[600]);
      assertThatThrownBy(() -> draft.write(new byte[101])).hasMessage("more than is allowed");
      assertThat(spool.takenBytes()).isEqualTo(600);
      draft.write(new byte[100]);
      assertThat(allowance.taken).isEqualTo(700);
    }
    assertThat(spool.takenBytes()).isZero();
    assertThat(allowance.taken).isZero();
    assertThat(names()).isEmpty();
  }

  @Test
  void begin_notAllowedOrFull_takesNothing() throws IOException {
    Spool spool = spool(1_000);
    assertThatThrownBy(() -> spool.begin(new Bounded(0))).hasMessage("nothing is allowed");
    Bounded allowance = new Bounded(10_000);
    assertThatThrownBy(() -> spool.begin(1_001, allowance)).isInstanceOf(SpoolFullException.class);
    assertThat(allowance.begun).isZero();
    assertThat(names()).isEmpty();
  }

  @Test
  void commit_withAllowance_givesNothingBack() throws IOException {
    Bounded allowance = new Bounded(700);
    try (Draft draft = spool(1_000).begin(allowance)) {
      draft.write(new byte[600]);
      draft.commit();
    }
    assertThat(allowance.taken).isEqualTo(600);
  }

  @Test
  void commit_aDraft_isListedAndReadBack() throws IOException {
    Spool spool = spool(1_000);
    EnvelopeId id = put(spool, CIPHERTEXT);
    assertThat(spool.list()).containsExactly(id);
    assertThat(spool.sizeBytes(id)).hasValue(CIPHERTEXT.length);
    try (InputStream in = spool.open(id)) {
      assertThat(in.readAllBytes()).isEqualTo(CIPHERTEXT);
    }
    assertThat(spool(1_000).list()).containsExactly(id);
  }

  @Test
  void draft_notCommitted_isNotListedAndLeavesNothing() throws IOException {
    Spool spool = spool(1_000);
    try (Draft draft = spool.begin()) {
      draft.write(CIPHERTEXT);
      assertThat(spool.list()).isEmpty();
      assertThat(names()).singleElement().asString().endsWith(".part");
    }
    assertThat(names()).isEmpty();
    assertThat(spool.takenBytes()).isZero();
  }

  @Test
  void draft_afterItsEnd_takesNothingMore() throws IOException {
    Spool spool = spool(1_000);
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
    EnvelopeId id = put(spool(1_000), CIPHERTEXT);
    Files.write(folder().resolve("0123.part"), CIPHERTEXT);
    Files.writeString(folder().resolve("notes.txt"), "of the operator");
    Files.createSymbolicLink(
        folder().resolve(EnvelopeId.random() + ".age"), home.resolve("elsewhere"));
    Spool spool = spool(1_000);
    assertThat(spool.list()).containsExactly(id);
    assertThat(names()).hasSize(3).noneMatch(name -> name.endsWith(".part"));
    assertThat(spool.takenBytes()).isEqualTo(CIPHERTEXT.length);
  }

  @Test
  void files_afterCommitAndDelete_showNoTimeButTheDay() throws IOException {
    Spool spool = spool(1_000);
    EnvelopeId gone = put(spool, CIPHERTEXT);
    EnvelopeId id = put(spool, CIPHERTEXT);
    spool.delete(gone);
    for (Path path : List.of(folder(), folder().resolve(Spool.fileName(id)))) {
      Instant modified =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .lastModifiedTime()
              .toInstant();
      assertThat(modified).isEqualTo(modified.truncatedTo(ChronoUnit.DAYS));
    }
  }

  @Test
  void files_onAPosixDisk_areReadableByTheOwnerAlone() throws IOException {
    EnvelopeId id = put(spool(1_000), CIPHERTEXT);
    assertThat(permissions(folder())).isEqualTo("rwx------");
    assertThat(permissions(folder().resolve(Spool.fileName(id)))).isEqualTo("rw-------");
  }

  @Test
  void list_manyEnvelopes_isInAnotherOrderThanTheyCame() throws IOException {
    Spool spool = spool(1_000);
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
  void write_beyondTheMaximum_saysFullAndTheRestIsUntouched() throws IOException {
    Spool spool = spool(25);
    EnvelopeId id = put(spool, CIPHERTEXT);
    try (Draft draft = spool.begin()) {
      draft.write(CIPHERTEXT);
      assertThatThrownBy(() -> draft.write(CIPHERTEXT)).isInstanceOf(SpoolFullException.class);
    }
    assertThat(spool.list()).containsExactly(id);
    assertThat(spool.takenBytes()).isEqualTo(10);
    put(spool, new byte[15]);
    assertThat(spool.isFull()).isTrue();
    assertThatThrownBy(spool::begin).isInstanceOf(SpoolFullException.class);
    spool.delete(id);
    assertThat(spool.isFull()).isFalse();
    put(spool, CIPHERTEXT);
  }

  @Test
  void open_moreThereThanAllowed_isFullButServes() throws IOException {
    EnvelopeId id = put(spool(1_000), CIPHERTEXT);
    Spool smaller = spool(5);
    assertThat(smaller.isFull()).isTrue();
    assertThat(smaller.list()).containsExactly(id);
  }

  @Test
  void write_bySeveralAtOnce_neverGoesBeyondTheMaximum() throws Exception {
    Spool spool = spool(1_000);
    Callable<Boolean> writer =
        () -> {
          try (Draft draft = spool.begin()) {
            draft.write(new byte[100]);
            draft.commit();
            return true;
          } catch (SpoolFullException e) {
            return false;
          }
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int written = 0;
      for (Future<Boolean> done :
          threads.invokeAll(Stream.generate(() -> writer).limit(40).toList())) {
        written += done.get() ? 1 : 0;
      }
      assertThat(written).isEqualTo(spool.list().size()).isEqualTo(10);
      assertThat(spool.takenBytes()).isEqualTo(1_000);
    }
  }

  @Test
  void acknowledge_theSameBytes_deletes() throws IOException {
    Spool spool = spool(1_000);
    EnvelopeId id = put(spool, CIPHERTEXT);
    assertThat(spool.acknowledge(id, Sha256.of(CIPHERTEXT))).isEqualTo(Acknowledgement.DELETED);
    assertThat(spool.acknowledge(id, Sha256.of(CIPHERTEXT))).isEqualTo(Acknowledgement.NOT_HERE);
    assertThat(names()).isEmpty();
    assertThat(spool.takenBytes()).isZero();
  }

  @Test
  void acknowledge_otherBytes_keepsTheEnvelope() throws IOException {
    Spool spool = spool(1_000);
    EnvelopeId id = put(spool, CIPHERTEXT);
    assertThat(spool.acknowledge(id, Sha256.of(new byte[3]))).isEqualTo(Acknowledgement.DIFFERENT);
    assertThat(spool.list()).containsExactly(id);
  }

  @Test
  void delete_andOpen_unknownEnvelope_saySo() throws IOException {
    Spool spool = spool(1_000);
    assertThat(spool.delete(EnvelopeId.random())).isFalse();
    assertThat(spool.sizeBytes(EnvelopeId.random())).isEmpty();
    assertThatThrownBy(() -> spool.open(EnvelopeId.random()))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void open_aFileIsThere_saysThatItIsNoFolder() throws IOException {
    Files.writeString(folder(), "x");
    assertThatThrownBy(() -> spool(1_000)).isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void envelopeId_ofAnotherShape_isNone() {
    for (String text : List.of("", "..", "../x", "A".repeat(32), "a".repeat(31), "a".repeat(33))) {
      assertThat(EnvelopeId.of(text)).isEmpty();
      assertThatThrownBy(() -> new EnvelopeId(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Path folder() {
    return home.resolve("spool");
  }

  private Spool spool(long maximumSizeBytes) throws IOException {
    return Spool.open(folder(), maximumSizeBytes);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder())) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static EnvelopeId put(Spool spool, byte[] ciphertext) throws IOException {
    try (Draft draft = spool.begin()) {
      draft.write(ciphertext);
      return draft.commit();
    }
  }
}
