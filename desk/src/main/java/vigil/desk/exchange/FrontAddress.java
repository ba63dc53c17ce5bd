package vigil.desk.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a front answers: `https://`, or `http://` where nobody can listen in between. */
public final class FrontAddress {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private FrontAddress() {}

  /** The address that a person typed, without path; empty when it is none, or none that is safe. */
  public static Optional<URI> of(String typed) {
    try {
      URI uri = new URI(typed.strip());
      String scheme = uri.getScheme();
      String host = uri.getHost();
      if (scheme == null || host == null || uri.getUserInfo() != null) {
        return Optional.empty();
      }
      String lower = host.toLowerCase(Locale.ROOT);
      boolean safe =
          scheme.equalsIgnoreCase("https")
              || (scheme.equalsIgnoreCase("http")
                  && (LOOPBACK.contains(lower) || lower.endsWith(".onion")));
      return safe
          ? Optional.of(
              new URI(scheme.toLowerCase(Locale.ROOT), null, host, uri.getPort(), "", null, null))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
