package vigil.exchange.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.exchange.minisign.MinisignPublicKey;

/** Writes editions to folders, whole or not at all. */
public final class EditionFolder {
  private EditionFolder() {}

  /**
   * Signs a new edition and writes it.
   *
   * @param folder must not be there yet; its parent is made
   * @param content every file but those that this adds: {@code edition.json}, {@code minisign.pub},
   *     {@code SHA256SUMS} and its signature
   * @throws FileAlreadyExistsException when the folder is there
   * @throws EditionRejectedException when the content does not make an edition; nothing is written
   */
  public static Edition write(
      Path folder, EditionManifest manifest, Map<EditionPath, byte[]> content, EditionSigner signer)
      throws IOException {
    Edition edition = sign(manifest, content, signer);
    write(folder, edition);
    return edition;
  }

  /**
   * Writes an edition as it is.
   *
   * @param folder must not be there yet; its parent is made
   * @throws FileAlreadyExistsException when the folder is there
   */
  public static void write(Path folder, Edition edition) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    PrivateFolder parent = PrivateFolder.at(parentOf(target));
    PrivateFolder part = parent.inside(WholeFile.randomName() + PrivateFolder.PART);
    try {
      writeFiles(part, edition);
      Files.move(part.path(), target, StandardCopyOption.ATOMIC_MOVE);
      parent.sync();
    } catch (IOException | RuntimeException e) {
      if (Files.exists(part.path())) {
        PrivateFolder.deleteTree(part.path());
      }
      throw e;
    }
  }

  private static Edition sign(
      EditionManifest manifest, Map<EditionPath, byte[]> content, EditionSigner signer) {
    MinisignPublicKey key = signer.publicKey();
    SortedMap<EditionPath, byte[]> files = new TreeMap<>(content);
    for (EditionPath ours : EditionPath.ADDED_BY_SIGNING) {
      if (files.containsKey(ours)) {
        throw new IllegalArgumentException(ours + " is written by signing");
      }
    }
    files.put(EditionPath.MANIFEST, manifest.json());
    files.put(EditionPath.KEY, utf8(key.text()));
    byte[] sums = Sha256Sums.of(files).text();
    String comment = "edition " + manifest.number() + " of " + manifest.publishedOn();
    files.put(EditionPath.SUMS, sums);
    files.put(EditionPath.SIGNATURE, utf8(signer.sign(sums, comment).text()));
    return requireVerified(files, key);
  }

  private static Edition requireVerified(
      SortedMap<EditionPath, byte[]> files, MinisignPublicKey key) {
    Gathered gathered = Gathered.of(files, EditionLimits.STANDARD);
    Verification found =
        new EditionCheck(gathered).check(Optional.of(key), EditionInspector.none());
    return switch (found) {
      case Verification.Verified(Edition edition) -> edition;
      case Verification.Rejected(var problems) -> throw new EditionRejectedException(problems);
    };
  }

  private static void writeFiles(PrivateFolder part, Edition edition) throws IOException {
    Set<PrivateFolder> folders = new LinkedHashSet<>(Set.of(part));
    for (Map.Entry<EditionPath, byte[]> file : edition.files().entrySet()) {
      Path place = part.path().resolve(file.getKey().value());
      PrivateFolder folder = folderOf(place, part, folders);
      WholeFile.writeNew(folder, String.valueOf(place.getFileName()), file.getValue());
    }
    for (PrivateFolder folder : folders) {
      folder.sync();
    }
  }

  /** The folder that a file goes to, noted with every folder on the way to it. */
  private static PrivateFolder folderOf(Path place, PrivateFolder part, Set<PrivateFolder> folders)
      throws IOException {
    PrivateFolder folder = PrivateFolder.at(parentOf(place));
    Path path = folder.path();
    while (!path.equals(part.path())) {
      folders.add(new PrivateFolder(path));
      path = parentOf(path);
    }
    return folder;
  }

  private static Path parentOf(Path path) {
    return Objects.requireNonNull(path.getParent());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
