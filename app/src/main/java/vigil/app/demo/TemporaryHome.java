package vigil.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A home that is gone when it is closed. */
record TemporaryHome(Path path) implements AutoCloseable {
  static TemporaryHome make() throws IOException {
    return new TemporaryHome(Files.createTempDirectory("vigil-demo-"));
  }

  @Override
  public void close() throws IOException {
    List<Path> tree;
    try (Stream<Path> walk = Files.walk(path)) {
      tree = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : tree) {
      Files.deleteIfExists(file);
    }
  }
}
