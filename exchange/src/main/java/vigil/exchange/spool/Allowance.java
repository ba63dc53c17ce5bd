package vigil.exchange.spool;

import java.io.IOException;

/**
 * What one draft may take besides the room that its spool has. An allowance is for one draft, and
 * what it refuses is refused before it lies on the disk.
 */
public interface Allowance {
  /** As much as the spool has room for. */
  Allowance UNBOUNDED =
      new Allowance() {
        @Override
        public void begin() {}

        @Override
        public void take(long bytes) {}

        @Override
        public void giveBack() {}
      };

  /**
   * The draft begins.
   *
   * @throws IOException when it may not
   */
  void begin() throws IOException;

  /**
   * The draft grows.
   *
   * @throws IOException when it may not grow by so much; it stays as it is
   */
  void take(long bytes) throws IOException;

  /** Nothing came of it: the bytes that were taken are there again. */
  void giveBack();
}
