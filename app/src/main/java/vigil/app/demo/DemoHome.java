package vigil.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.app.outcome.Refusal;

/** The folder of a demo: both homes, and the port at which its desk knows its front. */
record DemoHome(Path folder) {

  Path front() {
    return folder.resolve("front");
  }

  Path desk() {
    return folder.resolve("desk");
  }

  /** Written last: a folder without it is not whole. */
  private Path port() {
    return folder.resolve("front-port");
  }

  /**
   * Whether an earlier demo filled it.
   *
   * @throws Refusal when an earlier demo was stopped before it had
   */
  boolean isFilled() {
    if (Files.exists(port())) {
      return true;
    }
    if (Files.exists(front()) || Files.exists(desk())) {
      throw Refusal.use(
          folder
              + ": holds a home that no demo finished. Delete the folder, or name another one with"
              + " --home, and start again.");
    }
    return false;
  }

  void filled(int frontPort) throws IOException {
    Files.writeString(port(), frontPort + "\n");
  }

  int frontPort() throws IOException {
    String text = Files.readString(port()).strip();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Refusal.use(port() + ": must be a port, not " + text + ".", e);
    }
  }
}
