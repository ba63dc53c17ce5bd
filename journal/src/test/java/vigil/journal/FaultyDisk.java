package vigil.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk with so much room, and whose {@code sync} and {@code truncate} can be made to fail. */
final class FaultyDisk implements Disk {

  private long roomBytes = Long.MAX_VALUE;
  private int syncsUntilOneFails = Integer.MAX_VALUE;
  private boolean truncateFails;

  void leaveRoom(long bytes) {
    roomBytes = bytes;
  }

  /** One sync fails after so many that do not. */
  void failSyncAfter(int successful) {
    syncsUntilOneFails = successful;
  }

  void failTruncate(boolean fails) {
    truncateFails = fails;
  }

  @Override
  public StoredFile open(Path file) throws IOException {
    return new FaultyFile(new DiskFile(file));
  }

  private final class FaultyFile implements StoredFile {

    private final StoredFile file;

    FaultyFile(StoredFile file) {
      this.file = file;
    }

    @Override
    public Path path() {
      return file.path();
    }

    @Override
    public long lengthBytes() throws IOException {
      return file.lengthBytes();
    }

    @Override
    public int read(long position, byte[] into, int offset, int count) throws IOException {
      return file.read(position, into, offset, count);
    }

    @Override
    public void write(long position, byte[] bytes) throws IOException {
      long more = position + bytes.length - file.lengthBytes();
      if (more > roomBytes) {
        int fitting = (int) (bytes.length - more + roomBytes);
        file.write(position, Arrays.copyOf(bytes, fitting));
        roomBytes = 0;
        throw new IOException("No space left on device");
      }
      file.write(position, bytes);
      roomBytes -= Math.max(0, more);
    }

    @Override
    public void truncate(long lengthBytes) throws IOException {
      if (truncateFails) {
        throw new IOException("Input/output error");
      }
      roomBytes += file.lengthBytes() - lengthBytes;
      file.truncate(lengthBytes);
    }

    @Override
    public void sync() throws IOException {
      if (syncsUntilOneFails-- == 0) {
        throw new IOException("Input/output error");
      }
      file.sync();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
