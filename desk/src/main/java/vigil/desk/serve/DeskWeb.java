package vigil.desk.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.desk.act.ActPages;
import vigil.desk.act.GroupPages;
import vigil.desk.attachment.CopyPages;
import vigil.desk.attachment.FilePages;
import vigil.desk.attendance.AttendancePages;
import vigil.desk.board.BoardPage;
import vigil.desk.coding.DocumentCodingPages;
import vigil.desk.coding.EventPages;
import vigil.desk.coding.PersonPages;
import vigil.desk.coding.SourcePages;
import vigil.desk.coding.StatementPages;
import vigil.desk.coding.TestimonyPages;
import vigil.desk.document.DocumentPages;
import vigil.desk.dossier.DossierPages;
import vigil.desk.estimate.EstimatePages;
import vigil.desk.event.EventBoardPage;
import vigil.desk.exchange.FrontPages;
import vigil.desk.gathering.GatheringPages;
import vigil.desk.guard.DeskGuard;
import vigil.desk.guard.LoopbackAddress;
import vigil.desk.guard.Sessions;
import vigil.desk.history.HistoryPage;
import vigil.desk.home.HomeFolder;
import vigil.desk.hotline.HotlinePages;
import vigil.desk.inbox.InboxPages;
import vigil.desk.intervention.InterventionPages;
import vigil.desk.lineage.LineagePages;
import vigil.desk.map.MapPages;
import vigil.desk.overview.OverviewPage;
import vigil.desk.page.Screen;
import vigil.desk.person.PersonPage;
import vigil.desk.police.NoticePages;
import vigil.desk.presence.PresencePages;
import vigil.desk.printing.PaperPages;
import vigil.desk.publish.PreviewPages;
import vigil.desk.publish.PublicPages;
import vigil.desk.publish.PublishPages;
import vigil.desk.recovery.RecoveryPages;
import vigil.desk.reply.ReplyPages;
import vigil.desk.search.SearchPage;
import vigil.desk.staff.KeysPages;
import vigil.desk.table.TablePages;
import vigil.desk.timeline.TimelinePage;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.Door;
import vigil.desk.unlock.KeptPages;
import vigil.desk.unlock.UnlockPages;

/** The desk as a web server on the loopback interface: the guard first, then all pages. */
public final class DeskWeb implements AutoCloseable {
  /** The largest form that is taken: a long dossier in a few languages. */
  private static final long MAX_REQUEST_SIZE_BYTES = 4L << 20;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger("vigil.desk");

  private final Door door;
  private final Javalin server;
  private final LoopbackAddress address;
  private final Thread watch;

  private DeskWeb(Door door, Javalin server, LoopbackAddress address, Thread watch) {
    this.door = door;
    this.server = server;
    this.address = address;
    this.watch = watch;
  }

  /**
   * Starts serving, locked.
   *
   * @param port 0 for any that is free
   * @param pages that make what readers will see
   */
  public static DeskWeb start(HomeFolder home, int port, Clock clock, PublicPages pages) {
    Door door = new Door(home, clock);
    PreviewPages previews = new PreviewPages(pages);
    AtomicReference<LoopbackAddress> address = new AtomicReference<>(new LoopbackAddress(port));
    Javalin server = Javalin.create(config -> configure(config, home, door, address, previews));
    server.start(LoopbackAddress.INTERFACE, port);
    LoopbackAddress bound = new LoopbackAddress(server.port());
    address.set(bound);
    return new DeskWeb(door, server, bound, Thread.startVirtualThread(() -> watch(door)));
  }

  /** Locks a desk that nobody uses, also when nobody asks for a page. */
  private static void watch(Door door) {
    try {
      while (true) {
        Thread.sleep(BETWEEN_LOOKS);
        lockIfIdle(door);
      }
    } catch (InterruptedException stopped) {
      // The server is being closed, which locks the desk.
    }
  }

  /** Whatever happens, it looks again: somebody will unlock the desk and leave it once more. */
  private static void lockIfIdle(Door door) {
    try {
      door.lockIfIdle();
    } catch (IOException | RuntimeException e) {
      LOG.error("The desk locked itself, and that failed: {}", Mishaps.trace(e));
    }
  }

  private static void configure(
      JavalinConfig config,
      HomeFolder home,
      Door door,
      AtomicReference<LoopbackAddress> address,
      PreviewPages previews) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = MAX_REQUEST_SIZE_BYTES;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    Sessions sessions = new Sessions();
    Screen screen = new Screen();
    new DeskGuard(address::get, sessions).standBefore(config.routes);
    Styles.hangUp(config.routes);
    new UnlockPages(door, sessions, screen).hangUp(config.routes);
    DeskRoutes routes = new DeskRoutes(config.routes, screen, door);
    new KeptPages(door, sessions::end).hangUp(routes);
    hangUpPages(routes);
    previews.hangUp(routes);
    new Mishaps(screen, home.journal()).hangUp(config.routes);
  }

  static void hangUpPages(DeskRoutes routes) {
    OverviewPage.hangUp(routes);
    InboxPages.hangUp(routes);
    TestimonyPages.hangUp(routes);
    DocumentCodingPages.hangUp(routes);
    FilePages.hangUp(routes);
    CopyPages.hangUp(routes);
    EventPages.hangUp(routes);
    StatementPages.hangUp(routes);
    SourcePages.hangUp(routes);
    EstimatePages.hangUp(routes);
    EventBoardPage.hangUp(routes);
    BoardPage.hangUp(routes);
    TimelinePage.hangUp(routes);
    LineagePages.hangUp(routes);
    MapPages.hangUp(routes);
    PersonPages.hangUp(routes);
    PersonPage.hangUp(routes);
    ActPages.hangUp(routes);
    InterventionPages.hangUp(routes);
    DocumentPages.hangUp(routes);
    GroupPages.hangUp(routes);
    ReplyPages.hangUp(routes);
    DossierPages.hangUp(routes);
    GatheringPages.hangUp(routes);
    NoticePages.hangUp(routes);
    AttendancePages.hangUp(routes);
    PresencePages.hangUp(routes);
    PaperPages.hangUp(routes);
    PublishPages.hangUp(routes);
    FrontPages.hangUp(routes);
    HotlinePages.hangUp(routes);
    TablePages.hangUp(routes);
    KeysPages.hangUp(routes);
    RecoveryPages.hangUp(routes);
    SearchPage.hangUp(routes);
    HistoryPage.hangUp(routes);
  }

  /** The port it answers at. */
  public int port() {
    return address.port();
  }

  /** The address to open in a browser on this machine. */
  public String url() {
    return address.url();
  }

  /** Stops serving and locks the desk. */
  @Override
  public void close() throws IOException {
    server.stop();
    watch.interrupt();
    door.close();
  }
}
