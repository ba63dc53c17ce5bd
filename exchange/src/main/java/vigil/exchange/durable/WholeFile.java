package vigil.exchange.durable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Writes a file so that its name only ever shows the old content or all of the new. */
public final class WholeFile {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NAME_LENGTH_BYTES = 16;

  private WholeFile() {}

  /** Writes or replaces the file; durable when this returns. */
  public static void write(PrivateFolder folder, String name, byte[] content) throws IOException {
    write(folder, name, new ByteArrayInputStream(content));
  }

  /** Writes or replaces the file with all that the stream gives; durable when this returns. */
  public static void write(PrivateFolder folder, String name, InputStream content)
      throws IOException {
    String part = randomName() + PrivateFolder.PART;
    try (FileChannel channel = folder.create(part)) {
      content.transferTo(Channels.newOutputStream(channel));
      finish(channel, folder, part, name);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(folder.path().resolve(part));
      throw e;
    }
  }

  /**
   * Writes a file in a folder that has no name of its own yet, so the file needs no second name;
   * its bytes are durable when this returns, its name once the folder is synced.
   *
   * @throws java.nio.file.FileAlreadyExistsException when the name is taken
   */
  public static void writeNew(PrivateFolder folder, String name, byte[] content)
      throws IOException {
    try (FileChannel channel = folder.create(name)) {
      writeFully(channel, content, 0, content.length);
      DayStamp.on(folder.path().resolve(name));
      channel.force(true);
    }
  }

  /** The same, and what the name showed before is overwritten as well as it can be. */
  public static void finishOver(FileChannel channel, PrivateFolder folder, String part, String name)
      throws IOException {
    DayStamp.on(folder.path().resolve(part));
    channel.force(true);
    Overwriting.replace(folder, part, name);
  }

  /** Stamps and syncs a written part and gives it its name. */
  public static void finish(FileChannel channel, PrivateFolder folder, String part, String name)
      throws IOException {
    Path written = folder.path().resolve(part);
    DayStamp.on(written);
    channel.force(true);
    Files.move(
        written,
        folder.path().resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    folder.sync();
  }

  /** Writes all of the bytes. */
  public static void writeFully(FileChannel channel, byte[] bytes, int offset, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** 32 hexadecimal digits that tell nothing, neither order nor time. */
  public static String randomName() {
    byte[] random = new byte[NAME_LENGTH_BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
