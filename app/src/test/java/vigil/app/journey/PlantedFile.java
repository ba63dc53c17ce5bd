package vigil.app.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vigil.exchange.Sha256;

/** A file of noise in which a mark stands at least twice in every block of a disk. */
final class PlantedFile {
  /** The mark. */
  static final String MARK = "Quittenmus-aus-Uelzen";

  private static final int BLOCK_BYTES = 1 << 20;
  private static final int APART_BYTES = 2_000;

  private PlantedFile() {}

  static Path write(Path file, long sizeBytes) throws IOException {
    byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
    byte[] block = new byte[BLOCK_BYTES];
    Random random = new Random(sizeBytes);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long left = sizeBytes; left > 0; left -= BLOCK_BYTES) {
        random.nextBytes(block);
        for (int at = 0; at + mark.length <= BLOCK_BYTES; at += APART_BYTES) {
          System.arraycopy(mark, 0, block, at, mark.length);
        }
        out.write(block, 0, (int) Math.min(left, BLOCK_BYTES));
      }
    }
    return file;
  }

  /** The SHA-256 of each file, by name. */
  static Map<String, String> hashes(List<Path> files) throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (Path file : files) {
      try (InputStream content = Files.newInputStream(file)) {
        hashes.put(String.valueOf(file.getFileName()), Sha256.of(content).hex());
      }
    }
    return hashes;
  }
}
