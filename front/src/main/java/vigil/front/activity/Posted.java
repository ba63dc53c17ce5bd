package vigil.front.activity;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as it came in, for as long as it is worked on. Nothing of it is ever printed. */
final class Posted {
  private final String target;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Instant at;

  /**
   * @param target path and query, as they were asked for
   */
  Posted(String target, Map<String, String> headers, byte[] body, Instant at) {
    this.target = target;
    this.headers =
        headers.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    one -> one.getKey().toLowerCase(Locale.ROOT),
                    Map.Entry::getValue,
                    (first, _) -> first));
    this.body = body.clone();
    this.at = at;
  }

  String target() {
    return target;
  }

  /** By their names in lower case. */
  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body.clone();
  }

  Instant at() {
    return at;
  }
}
