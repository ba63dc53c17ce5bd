package vigil.exchange.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import vigil.exchange.Sha256;
import vigil.exchange.durable.PrivateFolder;

/**
 * The folder of sealed envelopes. It holds ciphertext only, under random names, and shows no time
 * but the day. Deleting is plain deletion: overwriting first would promise what a solid-state disk
 * does not keep. Safe for use by several threads, for one process at a time.
 */
public final class Spool {
  /** Free space that is left to the rest of the machine, in bytes. */
  static final long DISK_RESERVE_BYTES = 32L << 20;

  private static final String SUFFIX = ".age";

  private final PrivateFolder folder;
  private final Room room;

  private Spool(PrivateFolder folder, Room room) {
    this.folder = folder;
    this.room = room;
  }

  /**
   * Opens the spool, makes its folder when there is none, and removes interrupted drafts.
   *
   * @param maximumSizeBytes of all envelopes and drafts together, above 0
   */
  public static Spool open(Path path, long maximumSizeBytes) throws IOException {
    PrivateFolder folder = PrivateFolder.at(path);
    folder.sweep();
    long takenBytes = 0;
    for (String name : folder.files(Spool::isFileName)) {
      takenBytes += Files.size(path.resolve(name));
    }
    return new Spool(folder, new Room(maximumSizeBytes, takenBytes));
  }

  /**
   * Begins an envelope.
   *
   * @throws SpoolFullException when the spool or its disk is full
   */
  public Draft begin() throws IOException {
    return begin(Allowance.UNBOUNDED);
  }

  /**
   * Begins an envelope that may not take all the room there is.
   *
   * @throws SpoolFullException when the spool or its disk is full
   * @throws IOException when the allowance says no
   */
  public Draft begin(Allowance allowance) throws IOException {
    if (isFull()) {
      throw new SpoolFullException("the spool is full until the desk fetches from it");
    }
    allowance.begin();
    try {
      return new Draft(folder, room, allowance);
    } catch (IOException | RuntimeException e) {
      allowance.giveBack();
      throw e;
    }
  }

  /**
   * Begins an envelope of a known length, which is refused at once when it would not fit. The room
   * is not set aside: it is taken as the bytes come, so that nobody can fill the spool with
   * promises.
   *
   * @param sizeBytes how long the envelope will be
   * @throws SpoolFullException when the spool or its disk has no room for so much
   * @throws IOException when the allowance says no
   */
  public Draft begin(long sizeBytes, Allowance allowance) throws IOException {
    if (sizeBytes > room.freeBytes()
        || sizeBytes > Files.getFileStore(folder.path()).getUsableSpace() - DISK_RESERVE_BYTES) {
      throw new SpoolFullException("the spool has no room for " + sizeBytes + " bytes");
    }
    return begin(allowance);
  }

  /** Whether another envelope would be refused before its first byte. */
  public boolean isFull() throws IOException {
    return room.isFull() || Files.getFileStore(folder.path()).getUsableSpace() < DISK_RESERVE_BYTES;
  }

  /** Bytes that envelopes and drafts take. */
  public long takenBytes() {
    return room.takenBytes();
  }

  /** All envelopes, in the order of their random names, which says nothing. */
  public List<EnvelopeId> list() throws IOException {
    return folder.files(Spool::isFileName).stream().map(Spool::id).toList();
  }

  /** The envelope's length in bytes; empty when there is none of this name. */
  public OptionalLong sizeBytes(EnvelopeId id) throws IOException {
    Path file = file(id);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? OptionalLong.of(Files.size(file))
        : OptionalLong.empty();
  }

  /**
   * The envelope's ciphertext.
   *
   * @throws NoSuchFileException when there is none of this name
   */
  public InputStream open(EnvelopeId id) throws IOException {
    return Files.newInputStream(file(id), LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes the envelope; false when there was none. */
  public synchronized boolean delete(EnvelopeId id) throws IOException {
    OptionalLong sizeBytes = sizeBytes(id);
    if (sizeBytes.isEmpty()) {
      return false;
    }
    Files.delete(file(id));
    folder.sync();
    room.release(sizeBytes.getAsLong());
    return true;
  }

  /** Deletes the envelope when the desk has the very same bytes. */
  public synchronized Acknowledgement acknowledge(EnvelopeId id, Sha256 received)
      throws IOException {
    if (sizeBytes(id).isEmpty()) {
      return Acknowledgement.NOT_HERE;
    }
    try (InputStream held = open(id)) {
      if (!Sha256.of(held).sameAs(received)) {
        return Acknowledgement.DIFFERENT;
      }
    }
    delete(id);
    return Acknowledgement.DELETED;
  }

  /** The name of the envelope's file, in the spool and on a stick. */
  public static String fileName(EnvelopeId id) {
    return id + SUFFIX;
  }

  /** Whether a file of this name is an envelope. */
  public static boolean isFileName(String name) {
    return name.endsWith(SUFFIX) && EnvelopeId.of(stem(name)).isPresent();
  }

  /** The envelope whose file has this name, which must be one of {@link #isFileName}. */
  public static EnvelopeId id(String fileName) {
    return new EnvelopeId(stem(fileName));
  }

  private static String stem(String fileName) {
    return fileName.substring(0, fileName.length() - SUFFIX.length());
  }

  private Path file(EnvelopeId id) {
    return folder.path().resolve(fileName(id));
  }
}
