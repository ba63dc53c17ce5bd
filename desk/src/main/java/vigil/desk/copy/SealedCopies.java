package vigil.desk.copy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.desk.casefile.CopyId;
import vigil.desk.casefile.CopyKey;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.KeptCopy;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.open.Identity;
import vigil.open.Opening;
import vigil.seal.LeftOpen;
import vigil.seal.Sealing;

/**
 * The folder of copies: each an age file under a key of its own. One that is not kept yet ends in
 * {@value PrivateFolder#PART}, and its key is in memory only.
 */
final class SealedCopies {
  private static final String ENDING = ".age";

  private final PrivateFolder folder;

  SealedCopies(Path folder) throws IOException {
    this.folder = PrivateFolder.at(folder);
  }

  /** Writes the clear content of a copy. */
  @FunctionalInterface
  interface Writer {
    /** Writes all of it; the target is not closed. */
    void writeTo(OutputStream clear) throws IOException, vigil.desk.metadata.FileRefusedException;
  }

  /** Seals a copy as it is made; nothing of it is on the disk in clear at any moment. */
  KeptCopy.Sealed write(CopyId id, Writer writer)
      throws IOException, vigil.desk.metadata.FileRefusedException {
    CopyKey key = CopyKey.generate();
    boolean whole = false;
    try (FileChannel channel = folder.create(part(id))) {
      MessageDigest sha256 = sha256();
      Counting counting = new Counting();
      try (OutputStream sealing =
          Sealing.to(List.of(key.recipient()), new LeftOpen(Channels.newOutputStream(channel)))) {
        writer.writeTo(new LeftOpen(counting.over(new DigestOutputStream(sealing, sha256))));
      }
      channel.force(true);
      whole = true;
      return new KeptCopy.Sealed(HexFormat.of().formatHex(sha256.digest()), counting.count(), key);
    } finally {
      if (!whole) {
        Files.deleteIfExists(path(part(id)));
      }
    }
  }

  /** Gives a copy its lasting name; durable when this returns. */
  void keep(CopyId id) throws IOException {
    Path written = path(part(id));
    try (FileChannel channel = FileChannel.open(written, java.nio.file.StandardOpenOption.WRITE)) {
      WholeFile.finish(channel, folder, part(id), id + ENDING);
    }
  }

  /** The clear content of a copy, kept or not. */
  InputStream open(CopyId id, CopyKey key) throws IOException {
    Path kept = path(id + ENDING);
    Identity identity = key.identity();
    try {
      return Opening.of(
          new BufferedInputStream(Files.newInputStream(Files.exists(kept) ? kept : path(part(id)))),
          List.of(identity));
    } finally {
      identity.destroy();
    }
  }

  /** Deletes a copy that is not kept. */
  void drop(CopyId id) throws IOException {
    Files.deleteIfExists(path(part(id)));
  }

  /** Deletes what was never kept. */
  void sweep() throws IOException {
    folder.sweep();
  }

  /** Deletes the copies that nothing can open any more. */
  void sweep(DeskState state) throws IOException {
    Set<String> live =
        state.copies().values().stream()
            .filter(copy -> copy.content().isPresent())
            .map(copy -> copy.id() + ENDING)
            .collect(Collectors.toSet());
    List<String> dead = folder.files(name -> name.endsWith(ENDING) && !live.contains(name));
    for (String name : dead) {
      Files.deleteIfExists(path(name));
    }
    if (!dead.isEmpty()) {
      folder.sync();
    }
  }

  private Path path(String name) {
    return folder.path().resolve(name);
  }

  private static String part(CopyId id) {
    return id + PrivateFolder.PART;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static final class Counting {
    private long count;

    OutputStream over(OutputStream to) {
      return new java.io.FilterOutputStream(to) {
        @Override
        public void write(int one) throws IOException {
          out.write(one);
          count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          out.write(bytes, offset, length);
          count += length;
        }
      };
    }

    long count() {
      return count;
    }
  }
}
