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
import java.util.OptionalLong;
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

/**
 * A front in a program of its own with a heap of 128 MiB. It has a folder of its own for temporary
 * files, and one in which it was started, so that whatever it leaves there can be seen.
 */
final class OwnFront implements AutoCloseable {
  private static final int ED25519_PREFIX_BYTES = 12;
  private static final int PATIENCE_SECONDS = 300;
  private static final String PEAK = "VmHWM:";
  private static final String CALM = "[flood]\ncalm_per_minute = 1000\nforms_per_minute = 1000\n";

  private final Process process;
  private final Path folder;
  private final PairingCode code;
  private final URI address;

  private OwnFront(Process process, Path folder, PairingCode code, URI address) {
    this.process = process;
    this.folder = folder;
    this.code = code;
    this.address = address;
  }

  /** Starts one that is not paired yet, and to which the haste of one class is no flood. */
  static OwnFront start(Path folder) throws IOException {
    return startWith(folder, CALM);
  }

  private static OwnFront startWith(Path folder, String settings) throws IOException {
    Path home = folder.resolve("home");
    PairingCode code = FrontHome.init(home);
    Files.writeString(home.resolve("front.toml"), settings);
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    Path started = Files.createDirectories(folder.resolve("started"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "front",
                "serve",
                "--home",
                home.toString(),
                "--port",
                "0")
            .directory(started.toFile())
            .redirectErrorStream(true)
            .start();
    return new OwnFront(process, folder, code, address(process));
  }

  /** The same, paired for a group without a desk. */
  static OwnFront start(Path folder, Recipient group) throws Exception {
    return start(folder, group, CALM);
  }

  /** Starts one with settings that is paired for a group without a desk. */
  static OwnFront start(Path folder, Recipient group, String settings) throws Exception {
    OwnFront front = startWith(folder, settings);
    byte[] key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
    MinisignPublicKey signing =
        MinisignPublicKey.of(
            new KeyId(7), Arrays.copyOfRange(key, ED25519_PREFIX_BYTES, key.length));
    FrontClient.pair(front.address, front.code, new GroupKeys(List.of(group), signing));
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

  URI address() {
    return address;
  }

  PairingCode code() {
    return code;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  Path home() {
    return folder.resolve("home");
  }

  /** Where it puts temporary files, and where it was started: it must write to neither. */
  List<Path> mustStayEmpty() {
    return List.of(folder.resolve("temporary"), folder.resolve("started"));
  }

  /** Everything in the spool, drafts too. */
  List<Path> spool() throws IOException {
    try (Stream<Path> files = Files.list(home().resolve("spool"))) {
      return files.toList();
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** The most memory that it has had so far, in MiB; empty where the system does not tell. */
  OptionalLong peakMemoryMb() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (Files.notExists(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(PEAK))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
