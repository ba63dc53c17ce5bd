package vigil.bench.gathering;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vigil.desk.DeskHome;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.exchange.Delivery;
import vigil.desk.exchange.FrontClient;
import vigil.desk.exchange.Pairing;
import vigil.desk.home.HomeFolder;
import vigil.desk.publish.Publication;
import vigil.desk.publish.Publishing;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.wire.PairingCode;
import vigil.front.FrontHome;
import vigil.front.FrontServer;
import vigil.gather.Gathering;

/** Publishes gatherings on a front, from a desk that is made for it. */
public final class Announcing {
  private Announcing() {}

  /**
   * Publishes them on a front that runs.
   *
   * @param home where the desk is made
   */
  public static void publish(Path home, URI front, PairingCode code, List<Gathering> gatherings)
      throws IOException {
    char[] passphrase = "a passphrase for an invented desk".toCharArray();
    DeskHome.init(home, passphrase.clone());
    try (OpenDesk desk = OpenDesk.unlock(HomeFolder.at(home), passphrase, Clock.systemUTC())) {
      Pairing.pair(desk, front, code);
      for (Gathering gathering : gatherings) {
        desk.record(new GatheringSaved(gathering));
      }
      if (new Publishing(desk).publish(List.of()) instanceof Publication.Waiting waiting) {
        throw waiting.because();
      }
      try (FrontClient client = new FrontClient(desk.state().front().orElseThrow())) {
        new Delivery(desk).to(client);
      }
    }
  }

  /** Makes a front's home below a folder, in which they are published; it does not run. */
  public static Path published(Path folder, List<Gathering> gatherings) throws IOException {
    Path home = folder.resolve("front");
    PairingCode code = FrontHome.init(home);
    try (FrontServer front = FrontServer.start(home, 0)) {
      URI address = URI.create("http://localhost:" + front.port());
      publish(folder.resolve("desk"), address, code, gatherings);
    }
    return home;
  }
}
