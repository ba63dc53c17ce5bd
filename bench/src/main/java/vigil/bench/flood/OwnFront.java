package vigil.bench.flood;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.List;
import vigil.bench.serving.Program;
import vigil.desk.exchange.FrontClient;
import vigil.exchange.minisign.KeyId;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.PairingCode;
import vigil.front.FrontHome;
import vigil.open.Identity;

/** A front in a process of its own, with a heap of 128 MB, paired for a group. */
record OwnFront(Program program, Path home, Identity group) implements AutoCloseable {
  private static final int ED25519_PREFIX_BYTES = 12;

  static OwnFront start(Path jar, Path home, String settings)
      throws IOException, GeneralSecurityException, InterruptedException {
    PairingCode code = FrontHome.init(home);
    Files.writeString(home.resolve("front.toml"), settings);
    int port = freePort();
    Program program = Program.start(command(jar, home, port), port);
    try {
      program.toFirstAnswer();
      return new OwnFront(program, home, paired(port, code));
    } catch (IOException | GeneralSecurityException | InterruptedException | RuntimeException e) {
      program.close();
      throw e;
    }
  }

  private static Identity paired(int port, PairingCode code)
      throws IOException, GeneralSecurityException, InterruptedException {
    Identity group = Identity.generate();
    byte[] key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
    MinisignPublicKey signing =
        MinisignPublicKey.of(
            new KeyId(7), Arrays.copyOfRange(key, ED25519_PREFIX_BYTES, key.length));
    URI address = URI.create("http://127.0.0.1:" + port);
    FrontClient.pair(address, code, new GroupKeys(List.of(group.recipient()), signing));
    return group;
  }

  /** With the heap and the collector that deploy/systemd/vigil-front.service gives it. */
  private static List<String> command(Path jar, Path home, int port) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx128m",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-jar",
        jar.toString(),
        "front",
        "serve",
        "--home",
        home.toString(),
        "--port",
        Integer.toString(port));
  }

  int port() {
    return program.port();
  }

  Path spool() {
    return home.resolve("spool");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    program.close();
  }
}
