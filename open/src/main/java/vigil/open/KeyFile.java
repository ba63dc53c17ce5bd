package vigil.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vigil.seal.EnvelopeException;
import vigil.seal.sealing.EnvelopeWriter;

/**
 * Identities at rest: an age identity file encrypted under a passphrase, as {@code age -p} does it
 * (scrypt).
 */
public final class KeyFile {
  /** Binary logarithm of scrypt's N, as age has it: about a second and 256 MiB beside the heap. */
  public static final int LOG2_COST = 18;

  private static final int LIMIT_BYTES = 1 << 20;

  private KeyFile() {}

  /**
   * Writes a new key file, on the disk before this returns, readable by its owner alone.
   *
   * @param ageIdentityText an age identity file, as {@link IdentityFile#text} gives it
   * @param passphrase not kept; the caller wipes it
   * @throws java.nio.file.FileAlreadyExistsException when there is a file; a key is never
   *     overwritten
   */
  public static void write(Path file, String ageIdentityText, char[] passphrase)
      throws IOException {
    write(file, ageIdentityText, passphrase, LOG2_COST);
  }

  /**
   * The same at another cost.
   *
   * @param log2Cost binary logarithm of N, 1 to 22; anything under {@link #LOG2_COST} is for tests
   */
  public static void write(Path file, String ageIdentityText, char[] passphrase, int log2Cost)
      throws IOException {
    byte[] secret = ageIdentityText.getBytes(StandardCharsets.UTF_8);
    byte[] passphraseBytes = Passphrases.bytes(passphrase);
    try {
      writeNew(file, sealed(secret, new ScryptSealer(passphraseBytes, log2Cost)));
    } finally {
      Arrays.fill(passphraseBytes, (byte) 0);
      Arrays.fill(secret, (byte) 0);
    }
  }

  /**
   * The identities of a key file, at least one.
   *
   * @param passphrase not kept; the caller wipes it
   * @throws WrongPassphraseException when it is not the right one
   * @throws EnvelopeException when the file is damaged, by kind
   * @throws IdentityException when it opens but holds something else
   */
  public static List<Identity> read(Path file, char[] passphrase) throws IOException {
    return read(Files.newInputStream(file), passphrase);
  }

  /** The same of a key file that lies elsewhere; the stream is closed. */
  public static List<Identity> read(InputStream file, char[] passphrase) throws IOException {
    try (file;
        InputStream content = Opening.withPassphrase(file, passphrase)) {
      byte[] text = content.readNBytes(LIMIT_BYTES);
      try {
        return IdentityFile.parse(new String(text, StandardCharsets.UTF_8));
      } finally {
        Arrays.fill(text, (byte) 0);
      }
    } catch (EnvelopeException.NotForThisIdentity e) {
      throw new WrongPassphraseException(e);
    }
  }

  private static byte[] sealed(byte[] secret, ScryptSealer sealer) throws IOException {
    var envelope = new ByteArrayOutputStream();
    try (var sealing = EnvelopeWriter.to(List.of(sealer), envelope)) {
      sealing.write(secret);
    }
    return envelope.toByteArray();
  }

  private static void writeNew(Path file, byte[] envelope) throws IOException {
    Set<StandardOpenOption> create =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, create, ownerOnly(file))) {
      ByteBuffer bytes = ByteBuffer.wrap(envelope);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
