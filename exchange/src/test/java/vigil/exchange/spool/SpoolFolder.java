package vigil.exchange.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a spool in a folder of a test. */
record SpoolFolder(Path folder) {
  static SpoolFolder in(Path home) {
    return new SpoolFolder(home.resolve("spool"));
  }

  Spool spool(long maximumSizeBytes) throws IOException {
    return Spool.open(folder, maximumSizeBytes);
  }

  List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
    }
  }

  static EnvelopeId put(Spool spool, byte[] ciphertext) throws IOException {
    try (Draft draft = spool.begin()) {
      draft.write(ciphertext);
      return draft.commit();
    }
  }
}
