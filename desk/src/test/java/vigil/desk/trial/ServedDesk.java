package vigil.desk.trial;

import java.io.IOException;
import vigil.desk.home.HomeFolder;
import vigil.desk.serve.DeskWeb;
import vigil.desk.unlock.OpenDesk;

/** A desk that is served and unlocked, and the browser of whoever unlocked it. */
public final class ServedDesk implements AutoCloseable {
  private final HomeFolder home;
  private final DeskWeb web;
  private final Browser browser;

  private ServedDesk(HomeFolder home, DeskWeb web) {
    this.home = home;
    this.web = web;
    this.browser = another();
  }

  /** Serves and unlocks a desk of the trial. */
  public static ServedDesk of(HomeFolder home) throws IOException {
    ServedDesk desk =
        new ServedDesk(home, DeskWeb.start(home, 0, TrialDesk.CLOCK, new PlainPages()));
    desk.unlock();
    return desk;
  }

  /** The one in which it is unlocked; reads English. */
  public Browser browser() {
    return browser;
  }

  /** A browser that knows nothing yet. */
  public Browser another() {
    return new Browser(web.port()).with("Accept-Language", "en");
  }

  /** Where all of it lies. */
  public HomeFolder home() {
    return home;
  }

  /** Types the passphrase. */
  public void unlock() {
    browser.unlock(TrialDesk.PASSPHRASE);
  }

  /** Locks it, and opens it anew beside the pages, as it is on the disk. */
  public OpenDesk reopened() throws IOException {
    browser.post("/lock");
    return TrialDesk.open(home);
  }

  @Override
  public void close() throws IOException {
    web.close();
  }
}
