package vigil.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import vigil.desk.home.HomeFolder;
import vigil.desk.publish.PublicPages;
import vigil.desk.serve.DeskWeb;

/** The desk as a program: a web server for the one person in front of this machine. */
public final class DeskServer implements AutoCloseable {
  private final DeskWeb web;

  private DeskServer(DeskWeb web) {
    this.web = web;
  }

  /**
   * Starts the desk of a home, locked.
   *
   * @param port on the loopback interface; 0 for any that is free
   * @param pages that make what readers will see
   * @throws vigil.desk.home.HomeException when the home is none or its settings are not valid
   */
  public static DeskServer start(Path home, int port, PublicPages pages) throws IOException {
    return new DeskServer(
        DeskWeb.start(HomeFolder.at(home), port, Clock.system(ZoneId.systemDefault()), pages));
  }

  /** Starts the desk of a home, locked, at the port that its settings name. */
  public static DeskServer start(Path home, PublicPages pages) throws IOException {
    return start(home, HomeFolder.at(home).settings().port(), pages);
  }

  /** The port that it answers at. */
  public int port() {
    return web.port();
  }

  /** The address to open in a browser on this machine. */
  public String url() {
    return web.url();
  }

  /** Stops, closes the journal and destroys the keys. */
  @Override
  public void close() throws IOException {
    web.close();
  }
}
