package vigil.desk.home;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

  /** Stands for the file that a command reads. */
  public static final String IN = "{in}";

  /** Stands for the file that a command writes. */
  public static final String OUT = "{out}";

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
                .formatted(file, key, DeskSettings.nearest(String.valueOf(key), KEYS)));
      }
    }
    return new Tools(command(file, commands, "video"), command(file, commands, "office"));
  }

  private static List<String> command(Path file, Map<?, ?> commands, String key) {
    return switch (commands.get(key)) {
      case null -> List.of();
      case List<?> words
          when !words.isEmpty() && words.stream().allMatch(String.class::isInstance) ->
          withIn(file, key, words.stream().map(String.class::cast).toList());
      default ->
          throw new HomeException(
              "%s: tools.%s must be a list of a command and its arguments, such as [\"mat2\", \"--inplace\", \"{in}\"]."
                  .formatted(file, key));
    };
  }

  /** What is written from a pipe to a file named {@code {out}} would stay on the disk, readable. */
  private static List<String> withIn(Path file, String key, List<String> words) {
    boolean out = words.stream().anyMatch(word -> word.contains(OUT));
    if (out && words.stream().noneMatch(word -> word.contains(IN))) {
      throw new HomeException(
          "%s: tools.%s has %s, so it must have %s too: a file to read and a file to write."
              .formatted(file, key, OUT, IN));
    }
    return words;
  }
}
