package vigil.desk.home;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vigil.core.spelling.EditDistance;

/**
 * The programs of the group's own that make copies of what Vigil cannot make anew itself. Each is a
 * command and its arguments, run without a shell.
 *
 * <p>With {@code {in}} and {@code {out}} in it, it reads the one file and writes the other; with
 * {@code {in}} alone it changes the file where it lies; with neither it reads standard input and
 * writes standard output.
 *
 * @param video for film and sound; empty when there is none
 * @param office for texts, sheets and slides; empty when there is none
 */
public record Tools(List<String> video, List<String> office) {
  /** No tools. */
  public static final Tools NONE = new Tools(List.of(), List.of());

  private static final List<String> KEYS = List.of("video", "office");

  public Tools {
    video = List.copyOf(video);
    office = List.copyOf(office);
  }

  static Tools read(Path file, Object value) {
    if (!(value instanceof Map<?, ?> commands)) {
      throw new HomeException(
          file + ": [tools] must be a table with commands, such as video = [\"ffmpeg\", ...].");
    }
    for (Object key : commands.keySet()) {
      if (!KEYS.contains(String.valueOf(key))) {
        throw new HomeException(
            "%s: there is no setting 'tools.%s'. Did you mean 'tools.%s'?"
                .formatted(file, key, nearest(String.valueOf(key))));
      }
    }
    return new Tools(command(file, commands, "video"), command(file, commands, "office"));
  }

  private static String nearest(String unknown) {
    return KEYS.stream()
        .min(Comparator.comparingInt(key -> EditDistance.between(unknown, key)))
        .orElseThrow();
  }

  private static List<String> command(Path file, Map<?, ?> commands, String key) {
    return switch (commands.get(key)) {
      case null -> List.of();
      case List<?> words
          when !words.isEmpty() && words.stream().allMatch(String.class::isInstance) ->
          words.stream().map(String.class::cast).toList();
      default ->
          throw new HomeException(
              "%s: tools.%s must be a list of a command and its arguments, such as [\"mat2\", \"--inplace\", \"{in}\"]."
                  .formatted(file, key));
    };
  }
}
