package vigil.bench.flood;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigil.bench.serving.FrontProgram;
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
    Program program = FrontProgram.start(Optional.of(jar), home);
    try {
      return new OwnFront(program, home, paired(program.port(), code));
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

  int port() {
    return program.port();
  }

  Path spool() {
    return home.resolve("spool");
  }

  @Override
  public void close() throws IOException {
    program.close();
  }
}
