package vigil.app.demo;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.desk.DeskHome;
import vigil.desk.DeskServer;
import vigil.desk.exchange.Pairing;
import vigil.desk.home.HomeFolder;
import vigil.desk.publish.Publication;
import vigil.desk.publish.Publishing;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.wire.PairingCode;
import vigil.front.FrontHome;
import vigil.front.FrontServer;

/** Both programs, running, with the worked example in them. */
public final class Demo implements AutoCloseable {
  private static final int FRONT_PORT = 8080;
  private static final int DESK_PORT = 7443;
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int PASSPHRASE_GROUPS = 4;

  private final FrontServer front;
  private final DeskServer desk;
  private final Optional<String> passphrase;

  private Demo(FrontServer front, DeskServer desk, Optional<String> passphrase) {
    this.front = front;
    this.desk = desk;
    this.passphrase = passphrase;
  }

  /**
   * Starts both programs. A home that is not there yet is made, paired, filled and published.
   *
   * @param home the folder that holds {@code front/} and {@code desk/}
   * @param frontPort null for the usual one, or any when that is taken; 0 for any
   * @param deskPort likewise
   */
  public static Demo start(Path home, @Nullable Integer frontPort, @Nullable Integer deskPort)
      throws IOException {
    Path frontHome = home.resolve("front");
    Path deskHome = home.resolve("desk");
    boolean isNew = Files.notExists(deskHome);
    Optional<PairingCode> code = isNew ? Optional.of(FrontHome.init(frontHome)) : Optional.empty();
    FrontServer front = starting(FRONT_PORT, frontPort, port -> FrontServer.start(frontHome, port));
    try {
      Optional<String> passphrase = Optional.empty();
      if (code.isPresent()) {
        passphrase = Optional.of(newPassphrase());
        fill(deskHome, passphrase.get(), front.port(), code.get());
      }
      DeskServer desk = starting(DESK_PORT, deskPort, port -> DeskServer.start(deskHome, port));
      return new Demo(front, desk, passphrase);
    } catch (IOException | RuntimeException e) {
      front.close();
      throw e;
    }
  }

  /**
   * Where the public program is: under another host name than the desk, because browsers send
   * cookies to every port of a host, and the front refuses visitors who bring one.
   */
  public URI frontAddress() {
    return URI.create("http://127.0.0.1:" + front.port() + "/");
  }

  /** Where the private program is. */
  public URI deskAddress() {
    return URI.create(desk.url());
  }

  /** What unlocks the desk; empty when the home was made by an earlier demo, which showed it. */
  public Optional<String> passphrase() {
    return passphrase;
  }

  @Override
  public void close() throws IOException {
    try {
      desk.close();
    } finally {
      front.close();
    }
  }

  private static void fill(Path deskHome, String passphrase, int frontPort, PairingCode code)
      throws IOException {
    DeskHome.init(deskHome, passphrase.toCharArray());
    try (OpenDesk desk =
        OpenDesk.unlock(
            HomeFolder.at(deskHome), passphrase.toCharArray(), Clock.systemDefaultZone())) {
      Pairing.pair(desk, URI.create("http://localhost:" + frontPort), code);
      desk.record(WorkedExample.changes(desk.caseFile().today()));
      Publication published =
          new Publishing(desk).publish(desk.state().dossiers().keySet().stream().toList());
      if (published instanceof Publication.Waiting waiting) {
        throw waiting.because();
      }
    }
  }

  @FunctionalInterface
  private interface Starter<T> {
    T start(int port) throws IOException;
  }

  private static <T> T starting(int usual, @Nullable Integer wanted, Starter<T> starter)
      throws IOException {
    if (wanted != null) {
      return starter.start(wanted);
    }
    try {
      return starter.start(usual);
    } catch (BindException taken) {
      return starter.start(0);
    }
  }

  /** Four groups of four letters and digits: 79 random bits. */
  private static String newPassphrase() {
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PASSPHRASE_GROUPS * 4; i++) {
      text.append(i > 0 && i % 4 == 0 ? "-" : "");
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
