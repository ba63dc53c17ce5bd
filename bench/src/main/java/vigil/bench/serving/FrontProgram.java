package vigil.bench.serving;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A front in a process of its own, with the heap and the collector that its unit gives it. */
public final class FrontProgram {
  private FrontProgram() {}

  /**
   * Starts to serve a home, and comes back when it answers.
   *
   * @param jar of the program; without it, the program on the class path is taken
   */
  public static Program start(Optional<Path> jar, Path home)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8"));
    command.addAll(
        jar.map(path -> List.of("-jar", path.toString()))
            .orElseGet(
                () -> List.of("-cp", System.getProperty("java.class.path"), "vigil.app.Main")));
    command.addAll(
        List.of("front", "serve", "--home", home.toString(), "--port", Integer.toString(port)));
    Program program = Program.start(command, port);
    try {
      program.toFirstAnswer();
      return program;
    } catch (IOException | InterruptedException e) {
      program.close();
      throw e;
    }
  }

  /** A port that nobody listens on now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
