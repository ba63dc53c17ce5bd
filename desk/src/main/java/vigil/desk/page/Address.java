package vigil.desk.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses of pages, written so that an id with spaces or foreign letters stays one segment. */
public final class Address {
  private Address() {}

  /** The path with these segments: `/events/chechnya-2017`. */
  public static String of(String... segments) {
    return Arrays.stream(segments)
        .map(segment -> "/" + URLEncoder.encode(segment, UTF_8).replace("+", "%20"))
        .collect(Collectors.joining());
  }
}
