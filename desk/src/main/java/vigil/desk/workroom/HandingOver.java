package vigil.desk.workroom;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Hands a file to another process, as it is opened. Run it in a thread of its own. */
public final class HandingOver implements Runnable {
  private final Workroom.Source file;
  private final OutputStream target;
  private volatile @Nullable Throwable failed;

  /**
   * @param target closed at the end
   */
  public HandingOver(Workroom.Source file, OutputStream target) {
    this.file = file;
    this.target = target;
  }

  @Override
  public void run() {
    try (OutputStream out = new Pipe(new BufferedOutputStream(target))) {
      file.writeTo(out);
    } catch (PipeBrokenException endedEarly) {
      // Whoever reads what the process says finds out why.
    } catch (IOException | RuntimeException | Error e) {
      // Not for the thread: what it says may name the envelope.
      failed = e;
    }
  }

  /**
   * Tells whether the file could be opened; asked once the thread has ended. Else it throws what
   * the thread ended with.
   *
   * @throws IOException when it could not
   */
  public void requireWhole() throws IOException {
    switch (failed) {
      case null -> {}
      case IOException damaged -> throw damaged;
      case RuntimeException refused -> throw refused;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  /** That the process has ended, and not that the file is broken. */
  private static final class PipeBrokenException extends IOException {
    private static final long serialVersionUID = 1L;

    PipeBrokenException(IOException cause) {
      super(cause);
    }
  }

  private static final class Pipe extends FilterOutputStream {
    Pipe(OutputStream to) {
      super(to);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw new PipeBrokenException(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw new PipeBrokenException(e);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } catch (IOException e) {
        throw new PipeBrokenException(e);
      }
    }
  }
}
