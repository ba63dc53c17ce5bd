package vigil.app.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vigil.app.Main;
import vigil.desk.exchange.FrontClient;
import vigil.exchange.minisign.KeyId;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.PairingCode;
import vigil.front.FrontHome;
import vigil.seal.Recipient;

/** A front in a program of its own with a heap of 128 MiB, paired for a group. */
final class OwnFront implements AutoCloseable {
  private static final int ED25519_PREFIX_BYTES = 12;
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path home;
  private final URI address;

  private OwnFront(Process process, Path home, URI address) {
    this.process = process;
    this.home = home;
    this.address = address;
  }

  /** A front to which the tests of one class are no flood. */
  static OwnFront start(Path home, Recipient group) throws Exception {
    return start(home, group, "[flood]\ncalm_per_minute = 1000\nforms_per_minute = 1000\n");
  }

  /** A front with settings. */
  static OwnFront start(Path home, Recipient group, String settings) throws Exception {
    PairingCode code = FrontHome.init(home);
    Files.writeString(home.resolve("front.toml"), settings);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "front",
                "serve",
                "--home",
                home.toString(),
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    OwnFront front = new OwnFront(process, home, address(process));
    byte[] key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
    MinisignPublicKey signing =
        MinisignPublicKey.of(
            new KeyId(7), Arrays.copyOfRange(key, ED25519_PREFIX_BYTES, key.length));
    FrontClient.pair(front.address, code, new GroupKeys(List.of(group), signing));
    return front;
  }

  private static URI address(Process process) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("http://")) {
        return URI.create(line.replaceAll(".*(http://\\S+).*", "$1"));
      }
    }
    throw new IllegalStateException("the front did not start");
  }

  int port() {
    return address.getPort();
  }

  /** Everything in the spool, drafts too. */
  List<Path> spool() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("spool"))) {
      return files.toList();
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
