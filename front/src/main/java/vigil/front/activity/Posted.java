package vigil.front.activity;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request as it came in, for as long as it is worked on.
 *
 * @param target path and query, as they were asked for
 * @param headers by their names in lower case
 */
record Posted(String target, Map<String, String> headers, byte[] body, Instant at) {
  Posted {
    headers =
        headers.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    one -> one.getKey().toLowerCase(Locale.ROOT),
                    Map.Entry::getValue,
                    (first, _) -> first));
    body = body.clone();
  }

  /** Nothing of it is ever printed. */
  @Override
  public String toString() {
    return "Posted[…]";
  }
}
