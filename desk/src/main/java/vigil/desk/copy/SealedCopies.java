package vigil.desk.copy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.desk.casefile.CopyId;
import vigil.desk.casefile.CopyKey;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.KeptCopy;
import vigil.exchange.Sha256;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.open.Identity;
import vigil.open.Opening;
import vigil.seal.CountingStream;
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
      MessageDigest sha256 = Sha256.digest();
      CountingStream clear;
      try (OutputStream sealing =
          Sealing.to(List.of(key.recipient()), new LeftOpen(Channels.newOutputStream(channel)))) {
        clear = new CountingStream(new DigestOutputStream(sealing, sha256));
        writer.writeTo(new LeftOpen(clear));
      }
      channel.force(true);
      whole = true;
      return new KeptCopy.Sealed(Sha256.soFar(sha256).hex(), clear.bytes(), key);
    } finally {
      if (!whole) {
        Files.deleteIfExists(path(part(id)));
      }
    }
  }

  /** Gives a copy its lasting name, if it has not got it; durable when this returns. */
  void keep(CopyId id) throws IOException {
    if (Files.exists(path(id + ENDING))) {
      folder.sync();
      return;
    }
    try (FileChannel channel = FileChannel.open(path(part(id)), StandardOpenOption.WRITE)) {
      WholeFile.finish(channel, folder, part(id), id + ENDING);
    }
  }

  /** The clear content of a copy, kept or not. */
  InputStream open(CopyId id, CopyKey key) throws IOException {
    Path kept = path(id + ENDING);
    InputStream sealed =
        new BufferedInputStream(Files.newInputStream(Files.exists(kept) ? kept : path(part(id))));
    Identity identity = key.identity();
    try {
      return Opening.of(sealed, List.of(identity));
    } catch (IOException | RuntimeException e) {
      sealed.close();
      throw e;
    } finally {
      identity.destroy();
    }
  }

  /** Deletes copies, kept or not; those that are gone already are passed over. */
  void delete(List<CopyId> ids) throws IOException {
    boolean deleted = false;
    for (CopyId id : ids) {
      Files.deleteIfExists(path(part(id)));
      deleted |= Files.deleteIfExists(path(id + ENDING));
    }
    if (deleted) {
      folder.sync();
    }
  }

  /**
   * Deletes what was never kept, and what nothing can open any more. Only while nobody makes or
   * keeps a copy: one whose keeping is not recorded yet would be taken for one of those.
   */
  void sweep(DeskState state) throws IOException {
    folder.sweep();
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
}
