package vigil.exchange.stick;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.exchange.Sha256;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;

/**
 * The list of envelopes that the desk has, in the format of {@code sha256sum}: the hash of what the
 * desk received, two spaces, {@code <id>.age}.
 */
final class Acknowledged {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *]([0-9a-f]{32})\\.age");

  private final Map<EnvelopeId, Sha256> received = new LinkedHashMap<>();

  /** Reads the list; a line that is none, as after a fault of the stick, acknowledges nothing. */
  static Acknowledged parse(Optional<byte[]> file) {
    Acknowledged list = new Acknowledged();
    new String(file.orElse(new byte[0]), StandardCharsets.UTF_8).lines().forEach(list::add);
    return list;
  }

  private void add(String line) {
    Matcher parts = LINE.matcher(line);
    if (parts.matches()) {
      received.put(new EnvelopeId(parts.group(2)), new Sha256(parts.group(1)));
    }
  }

  void add(EnvelopeId id, Sha256 digest) {
    received.put(id, digest);
  }

  Map<EnvelopeId, Sha256> received() {
    return Map.copyOf(received);
  }

  void write(PrivateFolder root) throws IOException {
    StringBuilder text = new StringBuilder();
    received.forEach(
        (id, digest) -> text.append(digest).append("  ").append(Spool.fileName(id)).append('\n'));
    WholeFile.write(
        root, StickLayout.ACKNOWLEDGED, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
