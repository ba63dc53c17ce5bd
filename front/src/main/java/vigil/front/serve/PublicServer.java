package vigil.front.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vigil.front.page.PreparedSite;

/**
 * Jetty with its limits, prepared pages first and Javalin behind them. It keeps no request log and
 * no sessions; what it holds in memory is bounded, so that it runs in a heap of 128 MiB.
 */
public final class PublicServer implements AutoCloseable {
  private static final int THREADS = 16;
  private static final int SPARE_THREADS = 4;
  private static final int CONNECTIONS = 2_000;
  private static final int HEADER_BYTES = 8 << 10;

  /** A form without files that Javalin reads for us; a testimony is streamed past it. */
  private static final int FORM_BYTES = 8 << 10;

  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration IDLE_WHEN_CROWDED = Duration.ofSeconds(3);
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;

  private PublicServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * What is served.
   *
   * @param site the prepared pages, looked up anew for every request
   * @param forms addresses that take POST from visitors
   * @param uploads the address below which visitors' scripts upload
   * @param routes what Javalin does behind the prepared pages
   */
  public record Service(
      Supplier<PreparedSite> site,
      FormAddresses forms,
      String uploads,
      Consumer<JavalinConfig> routes) {}

  /**
   * Takes the address, without answering yet.
   *
   * @param port 0 for any free one
   * @throws IOException when the address cannot be listened on
   */
  public static PublicServer bind(String host, int port) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, SPARE_THREADS);
    threads.setName("front");
    Server server = new Server(threads);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(limits()));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    server.addBean(connections(server));
    server.setStopTimeout(GOODBYE.toMillis());
    try {
      connector.open();
    } catch (IOException e) {
      throw new IOException(
          host + ":" + port + " cannot be listened on; does another program use it?", e);
    }
    return new PublicServer(server, connector);
  }

  /** Begins to answer. */
  public void serve(Service service) {
    server.setErrorHandler(new Problems(service.site()));
    server.setHandler(door(service));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not start", e);
    }
  }

  /** The port that is listened on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Stops; requests under way get a few seconds. */
  @Override
  public void close() {
    try {
      server.stop();
      connector.close();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop", e);
    }
  }

  /** When all connections are taken, those that only wait have to go soon. */
  private static NetworkConnectionLimit connections(Server server) {
    NetworkConnectionLimit limit = new NetworkConnectionLimit(CONNECTIONS, server);
    limit.setEndPointIdleTimeout(IDLE_WHEN_CROWDED.toMillis());
    return limit;
  }

  private static HttpConfiguration limits() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setResponseHeaderSize(HEADER_BYTES);
    return http;
  }

  private static FrontDoor door(Service service) {
    ServletContextHandler servlets = new ServletContextHandler();
    servlets.setContextPath("/");
    servlets.addServlet(new ServletHolder(javalin(service)), "/*");
    return new FrontDoor(
        service.site(),
        service.forms(),
        service.uploads(),
        new Workroom(service.site(), service.forms(), service.uploads(), servlets));
  }

  private static JavalinServlet javalin(Service service) {
    Javalin javalin =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.http.prefer405over404 = true;
          config.http.maxRequestSize = FORM_BYTES;
          new Faults(new Answers(service.site())).on(config);
          service.routes().accept(config);
        });
    return new JavalinServlet(javalin.unsafe);
  }
}
