package vigil.front.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the query of an address. */
final class Queries {
  private Queries() {}

  /**
   * The first value of a parameter, decoded; none when it is absent or its escapes are broken.
   *
   * @param query raw, without the question mark
   */
  static @Nullable String value(@Nullable String query, String parameter) {
    if (query == null) {
      return null;
    }
    for (String part : query.split("&", -1)) {
      if (part.startsWith(parameter + "=")) {
        return decoded(part.substring(parameter.length() + 1));
      }
    }
    return null;
  }

  private static @Nullable String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
