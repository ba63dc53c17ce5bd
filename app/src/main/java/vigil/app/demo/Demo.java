package vigil.app.demo;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.app.preview.FrontPages;
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
  private final Optional<PairingCode> pairAgain;

  private Demo(
      FrontServer front,
      DeskServer desk,
      Optional<String> passphrase,
      Optional<PairingCode> pairAgain) {
    this.front = front;
    this.desk = desk;
    this.passphrase = passphrase;
    this.pairAgain = pairAgain;
  }

  /**
   * Starts both programs. A home that is not there yet is made, paired, filled and published; one
   * that an earlier demo filled is started as it is.
   *
   * @param folder the folder that holds {@code front/} and {@code desk/}
   * @param frontPort null for the one of the earlier demo or the usual one, or any when that is
   *     taken; 0 for any
   * @param deskPort likewise
   * @throws vigil.app.outcome.Refusal when an earlier demo was stopped before it had filled it
   */
  public static Demo start(Path folder, @Nullable Integer frontPort, @Nullable Integer deskPort)
      throws IOException {
    DemoHome home = new DemoHome(folder);
    return home.isFilled()
        ? startAgain(home, frontPort, deskPort)
        : startFirst(home, frontPort, deskPort);
  }

  private static Demo startFirst(
      DemoHome home, @Nullable Integer frontPort, @Nullable Integer deskPort) throws IOException {
    PairingCode code = FrontHome.init(home.front());
    FrontServer front = startFront(home, FRONT_PORT, frontPort);
    try {
      String passphrase = newPassphrase();
      fill(home.desk(), passphrase, front.port(), code);
      home.filled(front.port());
      return new Demo(front, startDesk(home, deskPort), Optional.of(passphrase), Optional.empty());
    } catch (IOException | RuntimeException e) {
      front.close();
      throw e;
    }
  }

  private static Demo startAgain(
      DemoHome home, @Nullable Integer frontPort, @Nullable Integer deskPort) throws IOException {
    int known = home.frontPort();
    FrontServer front = startFront(home, known, frontPort);
    try {
      Optional<PairingCode> pairAgain = Optional.empty();
      if (front.port() != known) {
        int moved = front.port();
        front.close();
        pairAgain = Optional.of(FrontHome.init(home.front()));
        front = FrontServer.start(home.front(), moved);
      }
      return new Demo(front, startDesk(home, deskPort), Optional.empty(), pairAgain);
    } catch (IOException | RuntimeException e) {
      front.close();
      throw e;
    }
  }

  private static FrontServer startFront(DemoHome home, int usual, @Nullable Integer wanted)
      throws IOException {
    return starting(usual, wanted, port -> FrontServer.start(home.front(), port));
  }

  private static DeskServer startDesk(DemoHome home, @Nullable Integer wanted) throws IOException {
    return starting(
        DESK_PORT, wanted, port -> DeskServer.start(home.desk(), port, new FrontPages()));
  }

  /**
   * Where the public program is: under another host name than the desk, because browsers send
   * cookies to every port of a host, and the front refuses visitors who bring one.
   */
  public URI frontAddress() {
    return URI.create("http://127.0.0.1:" + front.port() + "/");
  }

  /** Where the desk finds the public program. */
  URI frontForDesk() {
    return forDesk(front.port());
  }

  private static URI forDesk(int port) {
    return URI.create("http://localhost:" + port);
  }

  /** Where the private program is. */
  public URI deskAddress() {
    return URI.create(desk.url());
  }

  /** What unlocks the desk; empty when the home was made by an earlier demo, which showed it. */
  public Optional<String> passphrase() {
    return passphrase;
  }

  /**
   * With what to pair the desk again at its page "Front", when the front of an earlier demo answers
   * at another port than the desk knows.
   */
  public Optional<PairingCode> pairAgain() {
    return pairAgain;
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
      Pairing.pair(desk, forDesk(frontPort), code);
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
