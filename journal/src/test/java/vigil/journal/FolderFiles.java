package vigil.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a folder held in memory, compared byte by byte. */
record FolderFiles(Map<String, byte[]> files) {

  static FolderFiles read(Path folder) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
    }
    return new FolderFiles(files);
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Writes one file only, where the others are there already. */
  void write(Path folder, String name) throws IOException {
    Files.write(folder.resolve(name), get(name));
  }

  byte[] get(String name) {
    return Optional.ofNullable(files.get(name)).orElseThrow(NoSuchElementException::new);
  }

  Collection<byte[]> all() {
    return files.values();
  }

  FolderFiles with(String name, byte[] bytes) {
    Map<String, byte[]> changed = new HashMap<>(files);
    changed.put(name, bytes);
    return new FolderFiles(changed);
  }

  FolderFiles without(String name) {
    Map<String, byte[]> changed = new HashMap<>(files);
    changed.remove(name);
    return new FolderFiles(changed);
  }

  /** The same with one bit of a file turned over. */
  FolderFiles flipped(String name, int bit) {
    byte[] bytes = get(name).clone();
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
    return with(name, bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FolderFiles(var others)
        && files.keySet().equals(others.keySet())
        && files.keySet().stream()
            .allMatch(name -> Arrays.equals(files.get(name), others.get(name)));
  }

  @Override
  public int hashCode() {
    return files.keySet().hashCode();
  }
}
