package vigil.journal;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stored file forward; closing it leaves the file open. */
final class StoredFileInput extends InputStream {

  private final StoredFile file;
  private long position;

  StoredFileInput(StoredFile file, long position) {
    this.file = file;
    this.position = position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    int got = file.read(position, into, offset, count);
    position += Math.max(got, 0);
    return got;
  }
}
