package vigil.desk.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.casebook.Document.FileKept;
import vigil.casebook.ErasableItem;
import vigil.casebook.FileKey;
import vigil.core.id.DocumentId;
import vigil.desk.casefile.CopyKey;
import vigil.desk.home.HomeFolder;
import vigil.exchange.Sha256;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.open.Identity;
import vigil.open.Opening;
import vigil.seal.CountingStream;
import vigil.seal.LeftOpen;
import vigil.seal.Sealing;

/**
 * The folder with the files of documents. A file's name on the disk says nothing of the file: it
 * begins with the SHA-256 of the document's id; what follows tells the earlier files of a document
 * from the present one. The keys are in the journal, in the part that can be erased.
 */
public final class SealedDocuments {
  private static final String ENDING = ".age";
  private static final int HASH_DIGITS = 64;
  private static final int MORE_DIGITS = 16;

  private final Path folder;

  private SealedDocuments(Path folder) {
    this.folder = folder;
  }

  /** Those of a home. */
  public static SealedDocuments of(HomeFolder home) {
    return new SealedDocuments(home.documents());
  }

  /**
   * Seals a file as it comes, under a new key; in clear it is never on the disk. Durable when this
   * returns. Others of this document stay.
   *
   * @param calledBy its name as whoever gave it called it
   * @throws IOException when the disk did not take it, or it did not come whole; nothing is left
   */
  public FileKept seal(DocumentId id, String calledBy, String mediaType, InputStream clear)
      throws IOException {
    PrivateFolder to = PrivateFolder.at(folder);
    CopyKey key = CopyKey.generate();
    String name = fileName(id, key);
    String part = name + PrivateFolder.PART;
    boolean whole = false;
    try (FileChannel channel = to.create(part)) {
      MessageDigest sha256 = Sha256.digest();
      CountingStream counted;
      try (OutputStream sealing =
          Sealing.to(List.of(key.recipient()), new LeftOpen(Channels.newOutputStream(channel)))) {
        counted = new CountingStream(new DigestOutputStream(sealing, sha256));
        clear.transferTo(new LeftOpen(counted));
      }
      WholeFile.finish(channel, to, part, name);
      whole = true;
      return new FileKept(
          new vigil.casebook.Sha256(Sha256.soFar(sha256).hex()),
          counted.bytes(),
          mediaType,
          calledBy,
          Optional.of(new FileKey(key.secretText())));
    } finally {
      if (!whole) {
        Files.deleteIfExists(folder.resolve(part));
      }
    }
  }

  /**
   * A file of a document, in clear.
   *
   * @throws java.nio.file.NoSuchFileException when it was deleted
   */
  public InputStream open(DocumentId id, FileKey key) throws IOException {
    CopyKey secret = CopyKey.of(key.text());
    Path named = folder.resolve(fileName(id, secret));
    return open(Files.exists(named) ? named : folder.resolve(hash(id) + ENDING), secret);
  }

  private static InputStream open(Path file, CopyKey key) throws IOException {
    InputStream sealed = new BufferedInputStream(Files.newInputStream(file));
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

  /** Whether a file of a document is here. */
  public boolean has(DocumentId id, FileKey key) {
    return path(id, key).isPresent();
  }

  /** Deletes one file of a document, if it is here. */
  public void delete(DocumentId id, FileKey key) throws IOException {
    Optional<Path> file = path(id, key);
    if (file.isPresent()) {
      Files.delete(file.get());
      PrivateFolder.at(folder).sync();
    }
  }

  /** Earlier versions gave a document's one file no more than its id; the key says whose it is. */
  private Optional<Path> path(DocumentId id, FileKey key) {
    CopyKey secret = CopyKey.of(key.text());
    Path named = folder.resolve(fileName(id, secret));
    Path older = folder.resolve(hash(id) + ENDING);
    if (Files.exists(named)) {
      return Optional.of(named);
    }
    try (InputStream opened = open(older, secret)) {
      return Optional.of(older);
    } catch (IOException notItsFile) {
      return Optional.empty();
    }
  }

  /** Deletes all files of a document. */
  public void delete(DocumentId id) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    String begin = hash(id);
    PrivateFolder there = PrivateFolder.at(folder);
    for (String name : there.files(name -> name.startsWith(begin))) {
      Files.deleteIfExists(folder.resolve(name));
    }
    there.sync();
  }

  /** Deletes the files of documents that were erased, perhaps because that was cut off. */
  public void deleteErased(Casebook casebook) throws IOException {
    for (ErasableItem item : casebook.erased()) {
      if (item instanceof ErasableItem.DocumentWords(DocumentId id)) {
        delete(id);
      }
    }
  }

  /**
   * Deletes what was erased, and what was sealed but never recorded because the desk was killed in
   * between. What was taken back stays: undoing that brings it back. Only while nobody adds a
   * document.
   */
  public void sweep(Casebook casebook) throws IOException {
    deleteErased(casebook);
    if (Files.notExists(folder)) {
      return;
    }
    PrivateFolder there = PrivateFolder.at(folder);
    there.sweep();
    Set<String> known =
        Stream.concat(
                casebook.documents().keySet().stream(),
                casebook.takenBack().stream()
                    .filter(ErasableItem.DocumentWords.class::isInstance)
                    .map(item -> ((ErasableItem.DocumentWords) item).document()))
            .map(SealedDocuments::hash)
            .collect(Collectors.toSet());
    for (String unknown : there.files(name -> name.endsWith(ENDING) && !isOf(name, known))) {
      Files.deleteIfExists(folder.resolve(unknown));
    }
    there.sync();
  }

  private static boolean isOf(String name, Set<String> documents) {
    return name.length() > HASH_DIGITS && documents.contains(name.substring(0, HASH_DIGITS));
  }

  private static String fileName(DocumentId id, CopyKey key) {
    byte[] publicHalf = key.recipient().encoded().getBytes(UTF_8);
    return hash(id) + "-" + Sha256.of(publicHalf).hex().substring(0, MORE_DIGITS) + ENDING;
  }

  private static String hash(DocumentId id) {
    return Sha256.of(id.value().getBytes(UTF_8)).hex();
  }
}
