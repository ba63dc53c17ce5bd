package vigil.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vigil.seal.EnvelopeException;
import vigil.seal.parcel.ParcelException;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.Testimony;
import vigil.seal.testimony.TestimonyJson;

/** Unpacks testimony to a disk, for a person who asked for just that. */
public final class Unpacking {
  private Unpacking() {}

  /**
   * Unpacks {@code testimony.json} and {@code files/*} into a new folder. The folder appears only
   * when all of it was verified; after a failure nothing is left. No entry can name a place outside
   * it.
   *
   * @param folder must not exist; its parent must
   * @param plaintext an opened envelope, from {@link Opening}; read to its end and closed
   * @param access the token that says the caller knows what it writes
   * @throws FileAlreadyExistsException when there is something at {@code folder}
   * @throws EnvelopeException when the envelope is damaged or cut off
   * @throws ParcelException when it holds no sound testimony
   */
  public static Testimony into(Path folder, InputStream plaintext, PlaintextAccess access)
      throws IOException {
    Objects.requireNonNull(access);
    try (plaintext) {
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(folder.toString());
      }
      Path unfinished =
          Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".unpacking-");
      try {
        Testimony testimony = unpack(unfinished, plaintext);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        return testimony;
      } finally {
        delete(unfinished);
      }
    }
  }

  private static Testimony unpack(Path folder, InputStream plaintext) throws IOException {
    Files.createDirectory(folder.resolve(SealedFile.FOLDER));
    return TestimonyWalk.through(
        plaintext,
        new TestimonyWalk.Visitor() {
          @Override
          public OutputStream file(String path) throws IOException {
            return create(folder.resolve(path));
          }

          @Override
          public void document(byte[] json) throws IOException {
            try (OutputStream target = create(folder.resolve(TestimonyJson.ENTRY))) {
              target.write(json);
            }
          }
        });
  }

  private static OutputStream create(Path file) throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static void delete(Path unfinished) throws IOException {
    if (!Files.exists(unfinished)) {
      return;
    }
    List<Path> inside;
    try (var walk = Files.walk(unfinished)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}
