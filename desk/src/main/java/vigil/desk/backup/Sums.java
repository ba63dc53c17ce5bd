package vigil.desk.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.exchange.Sha256;

/** The SHA-256 of every file of a backup, as {@code sha256sum -c} reads them. */
final class Sums {
  static final String NAME = "SHA256SUMS";
  static final String SIGNATURE = NAME + ".minisig";

  private final SortedMap<String, String> sums = new TreeMap<>();

  /** Copies a file and notes its sum. */
  void copy(String name, InputStream from, OutputStream to) throws IOException {
    DigestInputStream counted = new DigestInputStream(from, Sha256.digest());
    counted.transferTo(to);
    note(name, counted.getMessageDigest());
  }

  /** Reads a small file and notes its sum. */
  byte[] read(String name, InputStream from) throws IOException {
    byte[] content = from.readAllBytes();
    MessageDigest digest = Sha256.digest();
    digest.update(content);
    note(name, digest);
    return content;
  }

  private void note(String name, MessageDigest digest) {
    sums.put(name, Sha256.soFar(digest).hex());
  }

  /** How many files there are. */
  int files() {
    return sums.size();
  }

  /** The content of {@value #NAME}. */
  byte[] text() {
    StringBuilder text = new StringBuilder();
    sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
