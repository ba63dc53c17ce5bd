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
 * The folder with the files of documents. A file's name on the disk says nothing of the file: it is
 * the SHA-256 of the document's id. Its key is in the journal, in the part that can be erased.
 */
public final class SealedDocuments {
  private static final String ENDING = ".age";

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
   * returns. One that was there under this id is replaced.
   *
   * @param name as whoever gave it called it
   * @throws IOException when the disk did not take it, or it did not come whole; nothing is left
   */
  public FileKept seal(DocumentId id, String name, String mediaType, InputStream clear)
      throws IOException {
    PrivateFolder to = PrivateFolder.at(folder);
    CopyKey key = CopyKey.generate();
    String part = fileName(id) + PrivateFolder.PART;
    boolean whole = false;
    try (FileChannel channel = to.create(part)) {
      MessageDigest sha256 = Sha256.digest();
      CountingStream counted;
      try (OutputStream sealing =
          Sealing.to(List.of(key.recipient()), new LeftOpen(Channels.newOutputStream(channel)))) {
        counted = new CountingStream(new DigestOutputStream(sealing, sha256));
        clear.transferTo(new LeftOpen(counted));
      }
      WholeFile.finish(channel, to, part, fileName(id));
      whole = true;
      return new FileKept(
          new vigil.casebook.Sha256(Sha256.soFar(sha256).hex()),
          counted.bytes(),
          mediaType,
          name,
          Optional.of(new FileKey(key.secretText())));
    } finally {
      if (!whole) {
        Files.deleteIfExists(folder.resolve(part));
      }
    }
  }

  /** The file of a document, in clear. */
  public InputStream open(DocumentId id, FileKey key) throws IOException {
    InputStream sealed =
        new BufferedInputStream(Files.newInputStream(folder.resolve(fileName(id))));
    Identity identity = CopyKey.of(key.text()).identity();
    try {
      return Opening.of(sealed, List.of(identity));
    } catch (IOException | RuntimeException e) {
      sealed.close();
      throw e;
    } finally {
      identity.destroy();
    }
  }

  /** Deletes the file of a document, if it has one. */
  public void delete(DocumentId id) throws IOException {
    if (Files.deleteIfExists(folder.resolve(fileName(id)))) {
      PrivateFolder.at(folder).sync();
    }
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
            .map(SealedDocuments::fileName)
            .collect(Collectors.toSet());
    for (String unknown : there.files(name -> name.endsWith(ENDING) && !known.contains(name))) {
      Files.deleteIfExists(folder.resolve(unknown));
    }
    there.sync();
  }

  private static String fileName(DocumentId id) {
    return Sha256.of(id.value().getBytes(UTF_8)).hex() + ENDING;
  }
}
