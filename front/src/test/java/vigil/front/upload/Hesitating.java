package vigil.front.upload;

import java.io.ByteArrayInputStream;

/** Reads 0 bytes every other time, as a network stream may. */
final class Hesitating extends ByteArrayInputStream {
  private boolean hesitates;

  Hesitating(byte[] bytes) {
    super(bytes);
  }

  @Override
  public synchronized int read(byte[] to, int offset, int length) {
    hesitates = !hesitates;
    return hesitates ? 0 : super.read(to, offset, Math.min(length, 999));
  }
}
