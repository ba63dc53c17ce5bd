package vigil.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The file of the checkpoint: 8 bytes of name and version, which are the associated data, then the
 * rest sealed: 8 bytes of record number, 32 of the chain's hash after it, the content. Whatever is
 * wrong with it, it counts as absent.
 */
final class CheckpointFile {
  private static final byte[] NAME = "VIGIL-C1".getBytes(StandardCharsets.US_ASCII);
  private static final int BOUND_BYTES = Long.BYTES + 32;

  /** A content is sealed in memory as one piece. */
  private static final long MOST_BYTES = 1L << 30;

  private final JournalFolder folder;
  private final Subkeys keys;

  CheckpointFile(JournalFolder folder, Subkeys keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /** A checkpoint and the record that it belongs to. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bound(Checkpoint checkpoint, byte[] hash) {

    /** Whether the record reached has the number but the chain before it is another one. */
    boolean contradicts(ChainEnd reached) {
      return reached.number() == checkpoint.number() && !Arrays.equals(reached.hash(), hash);
    }
  }

  /** Empty when there is none of this journal, or not a whole one. */
  Optional<Bound> read() {
    try {
      if (!Files.exists(folder.checkpoint()) || Files.size(folder.checkpoint()) > MOST_BYTES) {
        return Optional.empty();
      }
      byte[] file = Files.readAllBytes(folder.checkpoint());
      return Arrays.equals(file, 0, Math.min(file.length, NAME.length), NAME, 0, NAME.length)
          ? open(Arrays.copyOfRange(file, NAME.length, file.length))
          : Optional.empty();
    } catch (IOException notReadable) {
      return Optional.empty();
    }
  }

  private Optional<Bound> open(byte[] sealed) {
    return new Box()
        .open(keys.checkpoints(), NAME, sealed)
        .filter(plain -> plain.length >= BOUND_BYTES)
        .map(plain ->
            new Bound(
                new Checkpoint(
                    ByteBuffer.wrap(plain).getLong(),
                    Arrays.copyOfRange(plain, BOUND_BYTES, plain.length)),
                Arrays.copyOfRange(plain, Long.BYTES, BOUND_BYTES)));
  }

  /** Puts another one in its place, whole or not at all. */
  void write(ChainEnd at, byte[] content) throws IOException {
    byte[] plain =
        ByteBuffer.allocate(BOUND_BYTES + content.length)
            .putLong(at.number())
            .put(at.hash())
            .put(content)
            .array();
    byte[] sealed = new Box().seal(keys.checkpoints(), NAME, plain);
    try (FileChannel channel =
        FileChannel.open(
            JournalFolder.ensure(folder.newCheckpoint()),
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      write(channel, ByteBuffer.wrap(NAME));
      write(channel, ByteBuffer.wrap(sealed));
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(folder.newCheckpoint());
      throw e;
    }
    Files.move(folder.newCheckpoint(), folder.checkpoint(), StandardCopyOption.ATOMIC_MOVE);
    folder.sync();
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Removes what a killed program had begun to write. */
  void settle() throws IOException {
    Files.deleteIfExists(folder.newCheckpoint());
  }
}
