package vigil.desk.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A real file system with little room, where the tests may mount one. */
public final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one of so many kilobytes, or abandons the test with the reason. */
  public static SmallDisk at(Path folder, int kilobytes) throws IOException {
    Files.createDirectories(folder);
    if (!runs("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder + "")) {
      Assumptions.abort(
          "only root may mount a small file system (mount -t tmpfs), so what happens on a full one"
              + " is left to the tests whose disk is made to fail");
    }
    return new SmallDisk(folder);
  }

  private static boolean runs(String... command) throws IOException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException("waiting was interrupted", e);
    }
  }

  /** Where it is mounted. */
  public Path folder() {
    return folder;
  }

  /** Takes all the room that is left, to the last byte. */
  public void fill() throws IOException {
    byte[] block = new byte[4_096];
    try (OutputStream ballast = Files.newOutputStream(folder.resolve("ballast"))) {
      while (true) {
        ballast.write(block);
      }
    } catch (IOException full) {
      if (Files.getFileStore(folder).getUsableSpace() > 0) {
        throw full;
      }
    }
  }

  /** Gives back what was taken. */
  public void makeRoom() throws IOException {
    Files.delete(folder.resolve("ballast"));
  }

  @Override
  public void close() throws IOException {
    if (!runs("umount", folder + "")) {
      throw new IOException(folder + " is still in use");
    }
  }
}
