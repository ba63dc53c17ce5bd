package vigil.exchange.edition;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.exchange.Sha256;

/**
 * The list of hashes, in the format of coreutils' {@code sha256sum}: hash, two spaces, path, line
 * feed.
 *
 * @param hashes by path
 */
public record Sha256Sums(SortedMap<EditionPath, Sha256> hashes) {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  public Sha256Sums {
    Set<String> names = new HashSet<>();
    for (EditionPath path : hashes.keySet()) {
      if (path.isSeal()) {
        throw new IllegalArgumentException(path + " cannot list itself");
      }
      // Two names that differ in case only are one file on many a stick.
      if (!names.add(path.value().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(path + " is listed in two spellings");
      }
    }
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /** The hashes of these files, those of the signature left out. */
  static Sha256Sums of(Map<EditionPath, byte[]> files) {
    SortedMap<EditionPath, Sha256> hashes = new TreeMap<>();
    files.forEach((path, bytes) -> {
      if (!path.isSeal()) {
        hashes.put(path, Sha256.of(bytes));
      }
    });
    return new Sha256Sums(hashes);
  }

  /**
   * Reads the list.
   *
   * @throws IllegalArgumentException when a line is odd, a path unsafe or listed twice; says which
   */
  public static Sha256Sums parse(byte[] file) {
    SortedMap<EditionPath, Sha256> hashes = new TreeMap<>();
    int number = 0;
    for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalArgumentException("line " + number + ": a hash and a path expected");
      }
      EditionPath path = new EditionPath(parts.group(2));
      if (hashes.put(path, new Sha256(parts.group(1))) != null) {
        throw new IllegalArgumentException("line " + number + ": " + path + " is listed twice");
      }
    }
    return new Sha256Sums(hashes);
  }

  /** The content of {@code SHA256SUMS}. */
  byte[] text() {
    StringBuilder text = new StringBuilder();
    hashes.forEach((path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
