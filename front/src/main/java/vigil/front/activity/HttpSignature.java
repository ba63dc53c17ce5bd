package vigil.front.activity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The signature of a request (draft-cavage-http-signatures-12, as Mastodon and those who talk to it
 * use it: RSA with SHA-256 over method, path, host, date and the digest of the body).
 */
final class HttpSignature {
  private static final String TARGET = "(request-target)";
  private static final List<String> WITH_BODY = List.of(TARGET, "host", "date", "digest");
  private static final List<String> WITHOUT_BODY = List.of(TARGET, "host", "date");
  private static final Set<String> ALGORITHMS = Set.of("rsa-sha256", "hs2019");
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
  private static final Pattern PARAMETER = Pattern.compile("(\\w{1,20})=\"([^\"]{0,2000})\"");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final String keyId;
  private final List<String> names;
  private final byte[] bytes;

  /**
   * @param names of the headers that are signed, in order
   */
  private HttpSignature(String keyId, List<String> names, byte[] bytes) {
    this.keyId = keyId;
    this.names = List.copyOf(names);
    this.bytes = bytes.clone();
  }

  /** Whose key it is, an address. */
  String keyId() {
    return keyId;
  }

  /** The headers of a request that is signed; an empty body is none. */
  static Map<String, String> sign(
      FrontKey key, String keyId, String method, URI target, byte[] body, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", target.getAuthority());
    headers.put("Date", DATE.format(now));
    List<String> names = body.length == 0 ? WITHOUT_BODY : WITH_BODY;
    if (body.length > 0) {
      headers.put("Digest", digest(body));
    }
    Map<String, String> lower = new HashMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    byte[] signature = key.sign(text(names, method, path(target), lower));
    headers.put(
        "Signature",
        "keyId=\"%s\",algorithm=\"rsa-sha256\",headers=\"%s\",signature=\"%s\""
            .formatted(
                keyId, String.join(" ", names), Base64.getEncoder().encodeToString(signature)));
    return headers;
  }

  /**
   * The signature of what was posted to a host; empty when there is none, when it leaves out what
   * has to be signed, when it is not of this hour, or when the body is not what was signed.
   */
  static Optional<HttpSignature> of(Posted posted, String host) {
    Map<String, String> parameters = new HashMap<>();
    PARAMETER
        .matcher(posted.headers().getOrDefault("signature", ""))
        .results()
        .limit(10)
        .forEach((MatchResult one) -> parameters.put(one.group(1), one.group(2)));
    List<String> names =
        List.of(parameters.getOrDefault("headers", "").toLowerCase(Locale.ROOT).split(" ", -1));
    if (!names.containsAll(WITH_BODY)
        || !posted
            .headers()
            .keySet()
            .containsAll(names.stream().filter(HttpSignature::isHeader).toList())
        || !ALGORITHMS.contains(parameters.getOrDefault("algorithm", "hs2019"))
        || !host.equalsIgnoreCase(posted.headers().get("host"))
        || !isOfThisHour(posted)
        || !holdsDigest(posted)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(parameters.getOrDefault("signature", ""));
      return Optional.of(new HttpSignature(parameters.getOrDefault("keyId", ""), names, bytes));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it was made with the key that belongs to this one. */
  boolean isBy(PublicKey key, Posted posted) {
    try {
      Signature signature = Signature.getInstance(FrontKey.ALGORITHM);
      signature.initVerify(key);
      signature.update(text(names, "post", posted.target(), posted.headers()));
      return signature.verify(bytes);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean isHeader(String name) {
    return !name.equals(TARGET);
  }

  private static boolean isOfThisHour(Posted posted) {
    try {
      Instant date =
          ZonedDateTime.parse(
                  posted.headers().getOrDefault("date", ""), DateTimeFormatter.RFC_1123_DATE_TIME)
              .toInstant();
      return Duration.between(date, posted.at()).abs().compareTo(CLOCKS_DIFFER) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The name of the algorithm may be written in any case. */
  private static boolean holdsDigest(Posted posted) {
    String given = posted.headers().getOrDefault("digest", "");
    String ours = digest(posted.body());
    int hash = ours.indexOf('=');
    return given.regionMatches(true, 0, ours, 0, hash)
        && given.substring(hash).equals(ours.substring(hash));
  }

  /** Section 2.3. */
  private static byte[] text(
      List<String> names, String method, String path, Map<String, String> headers) {
    return String.join(
            "\n",
            names.stream()
                .map(name ->
                    name
                        + ": "
                        + (isHeader(name)
                            ? headers.getOrDefault(name, "")
                            : method.toLowerCase(Locale.ROOT) + " " + path))
                .toList())
        .getBytes(StandardCharsets.UTF_8);
  }

  static String path(URI target) {
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
  }

  /** RFC 3230, with the SHA-256 of RFC 5843. */
  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "SHA-256=" + Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
