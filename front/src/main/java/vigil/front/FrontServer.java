package vigil.front;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.spool.Spool;
import vigil.front.activity.ActivityPages;
import vigil.front.activity.FrontKey;
import vigil.front.activity.InboxEndpoint;
import vigil.front.admission.Admission;
import vigil.front.exchange.DeskEndpoints;
import vigil.front.exchange.Handover;
import vigil.front.exchange.Holdings;
import vigil.front.exchange.Pairing;
import vigil.front.presence.PresenceEndpoint;
import vigil.front.presence.Presences;
import vigil.front.returning.Expiry;
import vigil.front.returning.ReturnEndpoint;
import vigil.front.serve.Answers;
import vigil.front.serve.PublicServer;
import vigil.front.serve.Stage;
import vigil.front.settings.FrontSettings;
import vigil.front.testimony.Intake;
import vigil.front.testimony.TellEndpoint;
import vigil.front.testimony.TellForm;
import vigil.front.upload.UploadEndpoint;
import vigil.front.upload.Uploads;

/** The public program, running. */
public final class FrontServer implements AutoCloseable {
  private final FrontHome home;
  private final Uploads uploads;
  private final PublicServer server;
  private final Clocks clocks;
  private final URI address;

  private FrontServer(
      FrontHome home, Uploads uploads, PublicServer server, Clocks clocks, URI address) {
    this.home = home;
    this.uploads = uploads;
    this.clocks = clocks;
    this.server = server;
    this.address = address;
  }

  /**
   * Starts to serve a home that was made with {@link FrontHome#init}, on the port of its settings.
   *
   * @throws IOException when there is no home, another process uses it, or the port is taken
   */
  public static FrontServer start(Path folder) throws IOException {
    FrontHome home = FrontHome.open(folder);
    return start(home, home.settings().listen().port());
  }

  /**
   * Starts to serve a home that was made with {@link FrontHome#init}.
   *
   * @param port 0 for any that is free
   * @throws IOException when there is no home, another process uses it, or the port is taken
   */
  public static FrontServer start(Path folder, int port) throws IOException {
    return start(FrontHome.open(folder), port);
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /** Where visitors find it: as the settings say, else on this machine. */
  public URI address() {
    return address;
  }

  /** Stops, and leaves the home to others. */
  @Override
  public void close() throws IOException {
    try (home;
        uploads;
        clocks) {
      server.close();
    }
  }

  private static FrontServer start(FrontHome home, int port) throws IOException {
    try {
      PublicServer server = PublicServer.bind(home.settings().listen().host(), port);
      try {
        URI address = address(home.settings().listen(), server.port());
        Presences presences = home.presences(address);
        Optional<FrontKey> key = home.key();
        SiteMaker maker =
            new SiteMaker(
                home.settings(),
                address,
                InstantSource.system(),
                presences,
                key.map(FrontKey::publicPem));
        Spool spool = home.spool();
        MailboxRack mailboxes = home.mailboxes();
        Uploads uploads = Uploads.into(spool, maker.uploadLimits());
        Works works = works(home, maker, new Stores(spool, mailboxes, uploads, presences));
        server.serve(works.service());
        return new FrontServer(
            home,
            uploads,
            server,
            new Clocks(Expiry.hourly(mailboxes), works.tickets(), works.turning(), presences),
            address);
      } catch (IOException | RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      home.close();
      throw e;
    }
  }

  /** What runs by the clock. */
  private record Clocks(Expiry expiry, TicketPages tickets, Turning turning, Presences presences)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      try (presences;
          expiry;
          turning) {
        tickets.close();
      }
    }
  }

  /** What is kept. */
  private record Stores(Spool spool, MailboxRack mailboxes, Uploads uploads, Presences presences) {}

  private record Works(PublicServer.Service service, TicketPages tickets, Turning turning) {}

  private static Works works(FrontHome home, SiteMaker maker, Stores stores) throws IOException {
    Spool spool = stores.spool();
    MailboxRack mailboxes = stores.mailboxes();
    Pairing pairing = home.pairing();
    Handover handover = new Handover(pairing, home.editions(), maker);
    stores.presences().follow(maker.published(handover).gatherings());
    Stage stage = new Stage(maker.make(handover));
    Turning turning = Turning.on(stage, maker, handover, stores.presences());
    Answers answers = new Answers(stage);
    Admission admission = Admission.of(maker.admissionLimits());
    Intake intake = new Intake(maker.tellLimits(), spool, handover::recipients);
    TellEndpoint tell = new TellEndpoint(answers, intake, admission.forms());
    UploadEndpoint upload =
        new UploadEndpoint(stores.uploads(), handover::recipients, admission.uploads());
    ReturnEndpoint comeBack =
        new ReturnEndpoint(
            answers, mailboxes, home.settings().replies().days(), intake, admission.visits());
    DeskEndpoints desk =
        new DeskEndpoints(
            pairing,
            handover,
            new Holdings(spool, mailboxes, stores.presences()::take, home.terms()),
            turning::show);
    PresenceEndpoint presence =
        new PresenceEndpoint(answers, stores.presences(), admission.presences());
    InboxEndpoint inbox = inbox(home, maker, admission);
    Consumer<JavalinConfig> routes =
        config -> {
          config.routes.post(TellForm.PATH, tell::post);
          comeBack.route(config.routes);
          upload.route(config.routes);
          presence.route(config.routes);
          config.routes.post(ActivityPages.INBOX, inbox::post);
          desk.route(config.routes);
        };
    Set<String> forms = new HashSet<>(ReturnEndpoint.PATHS);
    forms.add(TellForm.PATH);
    forms.add(ActivityPages.INBOX);
    return new Works(
        new PublicServer.Service(stage, PresenceEndpoint.with(forms), UploadEndpoint.PATH, routes),
        TicketPages.on(stage, maker, handover, admission),
        turning);
  }

  private static InboxEndpoint inbox(FrontHome home, SiteMaker maker, Admission admission)
      throws IOException {
    Optional<FrontKey> key = home.key();
    return home.settings().activity().rejects() && key.isPresent()
        ? InboxEndpoint.refusing(maker.publisher(), key.get(), admission.refusals())
        : InboxEndpoint.ignoring();
  }

  /**
   * Without an address that visitors use, the program is as a rule only tried out on this machine.
   */
  static URI address(FrontSettings.Listen listen) {
    return address(listen, listen.port());
  }

  private static URI address(FrontSettings.Listen listen, int port) {
    return listen
        .publicAddress()
        .map(address -> address.resolve("/"))
        .orElseGet(() -> URI.create("http://localhost:" + port + "/"));
  }
}
