package vigil.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file on the disk. Not a {@code FileChannel}, which closes itself when a thread that uses it is
 * interrupted: an impatient caller must not be able to shut the journal.
 */
final class DiskFile implements StoredFile {

  private final Path path;
  private final RandomAccessFile file;

  DiskFile(Path path) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public long lengthBytes() throws IOException {
    return file.length();
  }

  @Override
  public int read(long position, byte[] into, int offset, int count) throws IOException {
    file.seek(position);
    return file.read(into, offset, count);
  }

  @Override
  public void write(long position, byte[] bytes) throws IOException {
    file.seek(position);
    file.write(bytes);
  }

  @Override
  public void truncate(long lengthBytes) throws IOException {
    file.setLength(lengthBytes);
  }

  @Override
  public void sync() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
