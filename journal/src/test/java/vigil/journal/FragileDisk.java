package vigil.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A disk that loses power after so many more bytes: the write it happens in is cut there, and
 * nothing works afterwards. As file systems may, it can leave zeros where the cut write would have
 * gone, and forget what was never synced.
 */
final class FragileDisk implements Disk {

  private static final int SECTOR_BYTES = 512;

  private final boolean leavesZeros;
  private final Forgets forgets;
  private long bytesUntilDeath = Long.MAX_VALUE;
  private boolean dead;

  /** What of the writes that were never synced is gone after the loss of power. */
  enum Forgets {
    NOTHING,
    MARKS,
    EVERYTHING
  }

  FragileDisk(boolean leavesZeros, Forgets forgets) {
    this.leavesZeros = leavesZeros;
    this.forgets = forgets;
  }

  /** One that never loses power, and is the faster for it: its sync need not reach the disk. */
  static FragileDisk steady() {
    return new FragileDisk(false, Forgets.NOTHING);
  }

  void dieAfter(long bytes) {
    bytesUntilDeath = bytes;
  }

  boolean isDead() {
    return dead;
  }

  @Override
  public StoredFile open(Path file) throws IOException {
    return new FragileFile(new DiskFile(file));
  }

  private void requirePower() throws IOException {
    if (dead) {
      throw new IOException("no power");
    }
  }

  private final class FragileFile implements StoredFile {

    private final StoredFile file;
    private byte[] synced;

    FragileFile(StoredFile file) throws IOException {
      this.file = file;
      this.synced = Files.readAllBytes(file.path());
    }

    @Override
    public Path path() {
      return file.path();
    }

    @Override
    public long lengthBytes() throws IOException {
      requirePower();
      return file.lengthBytes();
    }

    @Override
    public int read(long position, byte[] into, int offset, int count) throws IOException {
      requirePower();
      return file.read(position, into, offset, count);
    }

    @Override
    public void write(long position, byte[] bytes) throws IOException {
      requirePower();
      if (bytes.length < bytesUntilDeath) {
        file.write(position, bytes);
        bytesUntilDeath -= bytes.length;
        return;
      }
      dead = true;
      if (position == file.lengthBytes() && leavesZeros) {
        leaveZeros(position, bytes);
      } else {
        file.write(position, Arrays.copyOf(bytes, (int) bytesUntilDeath));
      }
      throw new IOException("power lost");
    }

    private void leaveZeros(long position, byte[] bytes) throws IOException {
      long written = (position + bytesUntilDeath) / SECTOR_BYTES * SECTOR_BYTES;
      int kept = (int) Math.max(0, written - position);
      file.write(position, Arrays.copyOf(Arrays.copyOf(bytes, kept), bytes.length));
    }

    @Override
    public void truncate(long lengthBytes) throws IOException {
      requirePower();
      file.truncate(lengthBytes);
    }

    @Override
    public void sync() throws IOException {
      requirePower();
      synced = Files.readAllBytes(file.path());
    }

    @Override
    public void close() throws IOException {
      file.close();
      boolean forgotten =
          switch (forgets) {
            case NOTHING -> false;
            case MARKS -> path().endsWith("acknowledged");
            case EVERYTHING -> true;
          };
      if (dead && forgotten) {
        Files.write(path(), synced);
      }
    }
  }
}
