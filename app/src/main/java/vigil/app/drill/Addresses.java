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
 *
 * <p>Each kind has a sign that it cannot be without, a dot, a colon or an at sign. Only where one
 * stands is a pattern tried, once, so that the cost does not grow with what stands between them.
 */
final class Addresses {
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int SHORTEST = 7;
  private static final int READABLE = 16;

  private static final int NOT_READABLE = -1;
  private static final int DOT = 1;
  private static final int COLON = 2;
  private static final int AT = 4;
  private static final int[] KINDS = kinds();

  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  /** From its first digit on. */
  static final Pattern IPV4 =
      Pattern.compile(
          "(?<![\\w.])(?!127\\.|0\\.0\\.0\\.0)(?:" + BYTE + "\\.){3}" + BYTE + "(?![\\w.])");

  /** From its first digit on. */
  static final Pattern IPV6 =
      Pattern.compile(
          "(?i)(?<![\\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"
              + "|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\\w:])");

  /** From the at sign on; a name has at most 253 characters (RFC 1035, section 2.3.4). */
  static final Pattern DOMAIN = Pattern.compile("(?i)@(?:[\\w-]{2,63}\\.){1,84}[a-z]{2,24}");

  /** What can stand before the at sign, and how much of it. */
  static final String LOCAL = "[\\w.+-]{2,64}";

  private static final int LOCAL_LEAST = 2;
  private static final int LOCAL_MOST = 64;

  private Addresses() {}

  /** Hands every address that stands in the bytes to {@code found}. */
  static void search(MemorySegment bytes, Consumer<String> found) {
    byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, bytes.byteSize())];
    long begin = 0;
    int signs = 0;
    for (long base = 0; base < bytes.byteSize(); base += chunk.length) {
      int length = (int) Math.min(chunk.length, bytes.byteSize() - base);
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, base, chunk, 0, length);
      for (int i = 0; i < length; i++) {
        int kind = KINDS[chunk[i] & 0xff];
        if (kind >= 0) {
          signs |= kind;
          continue;
        }
        if (signs != 0) {
          run(bytes, begin, base + i, signs, found);
          signs = 0;
        }
        begin = base + i + 1;
      }
    }
    run(bytes, begin, bytes.byteSize(), signs, found);
  }

  /** One readable stretch, with the signs that stand in it. */
  private static void run(
      MemorySegment bytes, long begin, long end, int signs, Consumer<String> found) {
    long length = end - begin;
    if (signs == 0 || length < SHORTEST) {
      return;
    }
    String text =
        new String(
            bytes.asSlice(begin, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.US_ASCII);
    if ((signs & DOT) != 0) {
      each(text, '.', 3, IPV4, found);
    }
    if (length >= READABLE || length == bytes.byteSize()) {
      if ((signs & COLON) != 0) {
        each(text, ':', 4, IPV6, found);
      }
      if ((signs & AT) != 0) {
        mail(text, found);
      }
    }
  }

  /** Tries the pattern where the sign ends a group of so many digits that begins a word. */
  private static void each(
      String text, char sign, int digits, Pattern pattern, Consumer<String> found) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int from = 0;
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, Math.max(at + 1, from))) {
      int start = at;
      while (start > from
          && at - start < digits
          && Character.digit(text.charAt(start - 1), 16) >= 0) {
        start--;
      }
      if (start < at && matcher.region(start, text.length()).lookingAt()) {
        found.accept(matcher.group());
        from = matcher.end();
      }
    }
  }

  private static void mail(String text, Consumer<String> found) {
    Matcher domain = DOMAIN.matcher(text);
    int from = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, from))) {
      int start = at;
      while (start > from && at - start < LOCAL_MOST && isLocal(text.charAt(start - 1))) {
        start--;
      }
      if (at - start >= LOCAL_LEAST && domain.region(at, text.length()).lookingAt()) {
        found.accept(text.substring(start, domain.end()));
        from = domain.end();
      }
    }
  }

  private static boolean isLocal(char one) {
    return (one >= 'a' && one <= 'z')
        || (one >= 'A' && one <= 'Z')
        || (one >= '0' && one <= '9')
        || "_.+-".indexOf(one) >= 0;
  }

  /** Of each byte: the sign that it is, 0 for any other readable one. */
  private static int[] kinds() {
    int[] kinds = new int[256];
    for (int one = 0; one < kinds.length; one++) {
      boolean readable = (one >= ' ' && one < 127) || one == '\n' || one == '\r' || one == '\t';
      kinds[one] = readable ? 0 : NOT_READABLE;
    }
    kinds['.'] = DOT;
    kinds[':'] = COLON;
    kinds['@'] = AT;
    return kinds;
  }
}
