package vigil.front;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Looks for planted words in every byte below a folder, as somebody who seized the disk would. */
final class HomeSearch {
  private HomeSearch() {}

  /** The files that hold the words, as UTF-8 or as UTF-16 of either order. */
  static List<Path> filesWith(Path folder, String words) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : files(folder)) {
      byte[] bytes;
      try {
        bytes = Files.readAllBytes(file);
      } catch (NoSuchFileException e) {
        continue;
      }
      for (Charset charset :
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        if (contains(bytes, words.getBytes(charset))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int at = 0; at <= bytes.length - part.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
