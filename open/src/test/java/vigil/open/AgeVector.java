package vigil.open;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;

/**
 * One file of the community's age test vectors (C2SP CCTV, folder age): a header of keys and
 * values, an empty line, an age file.
 */
final class AgeVector {
  private final String name;
  private final Map<String, List<String>> header;
  private final byte[] age;

  private AgeVector(String name, Map<String, List<String>> header, byte[] age) {
    this.name = name;
    this.header = header;
    this.age = age;
  }

  static AgeVector read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, ISO_8859_1);
    int end = text.indexOf("\n\n");
    Map<String, List<String>> header = new TreeMap<>();
    for (String line : text.substring(0, end).lines().toList()) {
      String[] parts = line.split(": ", 2);
      header.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
    }
    byte[] age = text.substring(end + 2).getBytes(ISO_8859_1);
    if (header.containsKey("compressed")) {
      age = new InflaterInputStream(new ByteArrayInputStream(age)).readAllBytes();
    }
    return new AgeVector(file.getFileName().toString(), header, age);
  }

  String name() {
    return name;
  }

  String expect() {
    return values("expect").getFirst();
  }

  List<String> values(String key) {
    return header.getOrDefault(key, List.of());
  }

  /** SHA-256 of everything that may be given out; empty when nothing may. */
  Optional<String> payload() {
    return values("payload").stream().findFirst();
  }

  ByteArrayInputStream stream() {
    return new ByteArrayInputStream(age);
  }
}
