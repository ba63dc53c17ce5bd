package vigil.app.drill;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like an address in raw bytes: IPv4, IPv6, e-mail. Addresses of the machine
 * itself ({@code 127.x.x.x}, {@code 0.0.0.0}, {@code ::1}) tell nothing and are passed over.
 *
 * <p>Ciphertext holds every short pattern by chance, so IPv6 and e-mail are looked for in readable
 * stretches only. An IPv4 address takes seven given bytes, which does not happen by chance.
 */
final class Addresses {
  private static final int SHORTEST = 7;
  private static final int READABLE = 16;

  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4 =
      Pattern.compile(
          "(?<![\\w.])(?!127\\.|0\\.0\\.0\\.0)(?:" + BYTE + "\\.){3}" + BYTE + "(?![\\w.])");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)(?<![\\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\\w:])"
              + "|[\\w.+-]{2,64}@(?:[\\w-]{2,63}\\.)+[a-z]{2,24}");

  private Addresses() {}

  /** Hands every address that stands in the bytes to {@code found}. */
  static void search(MemorySegment bytes, Consumer<String> found) {
    long begin = 0;
    for (long at = 0; at <= bytes.byteSize(); at++) {
      if (at == bytes.byteSize() || !isReadable(bytes.get(ValueLayout.JAVA_BYTE, at))) {
        if (at - begin >= SHORTEST) {
          boolean whole = at - begin == bytes.byteSize();
          run(bytes.asSlice(begin, at - begin), whole, found);
        }
        begin = at + 1;
      }
    }
  }

  private static void run(MemorySegment bytes, boolean whole, Consumer<String> found) {
    String text = new String(bytes.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.US_ASCII);
    each(IPV4.matcher(text), found);
    if (whole || text.length() >= READABLE) {
      each(OTHER.matcher(text), found);
    }
  }

  private static void each(Matcher matcher, Consumer<String> found) {
    while (matcher.find()) {
      found.accept(matcher.group());
    }
  }

  private static boolean isReadable(byte one) {
    return one >= ' ' && one < 127 || one == '\n' || one == '\r' || one == '\t';
  }
}
