package vigil.desk.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address the desk answers at. A request under any other name is refused, so that a foreign
 * name which resolves to this machine (DNS rebinding) reaches nothing.
 */
public record LoopbackAddress(int port) {
  /** The interface the desk binds to; never a public one. */
  public static final String INTERFACE = "127.0.0.1";

  private static final List<String> NAMES = List.of("localhost", INTERFACE);

  /**
   * The address to print: `localhost`, so that the session cookie goes to no other local port's
   * 127.0.0.1.
   */
  public String url() {
    return origin(host(NAMES.getFirst()));
  }

  boolean isHost(@Nullable String hostHeader) {
    return hostHeader != null && NAMES.stream().anyMatch(name -> host(name).equals(hostHeader));
  }

  /**
   * Whether the page that sends the request was served by us under the very name it now asks for.
   */
  boolean isOrigin(String originHeader, String hostHeader) {
    return isHost(hostHeader) && origin(hostHeader).equals(originHeader);
  }

  private String host(String name) {
    return port == 80 ? name : name + ":" + port;
  }

  private static String origin(String host) {
    return "http://" + host;
  }
}
