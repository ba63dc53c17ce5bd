package vigil.desk.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.toml.TomlMapper;
import vigil.core.language.Language;
import vigil.core.spelling.EditDistance;
import vigil.exchange.LocalizedText;

/**
 * What {@code desk.toml} says. Every key may be left out; a key that is none stops the start.
 *
 * @param port on which the desk answers on this machine, 1 to 65535
 * @param languages that dossiers and gatherings are written in, the usual original first
 * @param group the group's name, as it signs its editions
 * @param lockAfter without action the desk locks itself; zero for never
 * @param tools of the group, that make copies of film, sound and office files
 */
public record DeskSettings(
    int port, List<Language> languages, LocalizedText group, Duration lockAfter, Tools tools) {
  /** A desk as it is when nothing is set. */
  public static final DeskSettings STANDARD =
      new DeskSettings(
          7443,
          List.of(Language.ENGLISH, Language.RUSSIAN),
          new LocalizedText(standardName()),
          Duration.ofMinutes(15),
          Tools.NONE);

  /** In an order of its own: readers of further languages get the first. */
  private static Map<Language, String> standardName() {
    Map<Language, String> names = new LinkedHashMap<>();
    names.put(Language.ENGLISH, "A human rights group");
    names.put(Language.RUSSIAN, "Правозащитная группа");
    return names;
  }

  private static final List<String> KEYS =
      List.of("port", "lock_after_minutes", "languages", "group", "tools");
  private static final int MAX_PORT = 65535;
  private static final int MAX_MINUTES = 24 * 60;

  public DeskSettings {
    languages = List.copyOf(languages);
  }

  byte[] toToml() {
    return """
    # The port at which the desk answers, on this machine only.
    port = %d

    # After so many minutes without action the desk locks itself. 0 means never: then whoever finds it unlocked reads
    # everything, for as long as it stays so.
    lock_after_minutes = %d

    # The languages in which you write dossiers and gatherings, as BCP 47 tags.
    languages = [%s]

    # The group's name, as it signs its editions, by language.
    [group]
    %s

    # Programs of yours that take the metadata out of film, sound and office files. {in} and {out} stand for files in
    # memory; with {in} alone the program changes that file; with neither it reads standard input and writes standard
    # output. Without a program no copies of such files are made.
    # [tools]
    # video = ["ffmpeg", "-i", "{in}", "-map_metadata", "-1", "-map_chapters", "-1", "-c", "copy", "{out}"]
    # office = ["mat2", "--inplace", "{in}"]
    """
        .formatted(
            port,
            lockAfter.toMinutes(),
            languages.stream().map(tag -> quoted(tag.tag())).collect(Collectors.joining(", ")),
            group.texts().entrySet().stream()
                .map(name -> name.getKey() + " = " + quoted(name.getValue()))
                .collect(Collectors.joining("\n")))
        .getBytes(UTF_8);
  }

  /** A TOML basic string. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static DeskSettings read(Path file) throws IOException {
    Map<String, Object> values;
    try {
      values = new TomlMapper().readValue(Files.readString(file), new TypeReference<>() {});
    } catch (JacksonException e) {
      throw new HomeException(
          "%s, line %d: is not TOML: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    }
    for (String key : values.keySet()) {
      if (!KEYS.contains(key)) {
        throw new HomeException(
            "%s: there is no setting '%s'. Did you mean '%s'?"
                .formatted(file, key, nearest(key, KEYS)));
      }
    }
    return new DeskSettings(
        port(file, values),
        languages(file, values),
        group(file, values),
        lockAfter(file, values),
        values.containsKey("tools") ? Tools.read(file, values.get("tools")) : Tools.NONE);
  }

  /** The key that was probably meant. */
  static String nearest(String unknown, List<String> keys) {
    return keys.stream()
        .min(Comparator.comparingInt(key -> EditDistance.between(unknown, key)))
        .orElseThrow();
  }

  private static int port(Path file, Map<String, Object> values) {
    return whole(file, values, "port", STANDARD.port, 1, MAX_PORT);
  }

  private static Duration lockAfter(Path file, Map<String, Object> values) {
    int standard = (int) STANDARD.lockAfter.toMinutes();
    return Duration.ofMinutes(whole(file, values, "lock_after_minutes", standard, 0, MAX_MINUTES));
  }

  private static int whole(
      Path file, Map<String, Object> values, String key, int standard, int least, int most) {
    Object value = values.getOrDefault(key, standard);
    if (value instanceof Number number
        && number.doubleValue() == number.intValue()
        && number.intValue() >= least
        && number.intValue() <= most) {
      return number.intValue();
    }
    throw new HomeException(
        "%s: %s must be a whole number from %d to %d, not %s."
            .formatted(file, key, least, most, value));
  }

  private static List<Language> languages(Path file, Map<String, Object> values) {
    if (!values.containsKey("languages")) {
      return STANDARD.languages;
    }
    try {
      if (values.get("languages") instanceof List<?> tags && !tags.isEmpty()) {
        return tags.stream().map(tag -> new Language(String.valueOf(tag))).distinct().toList();
      }
    } catch (IllegalArgumentException e) {
      throw new HomeException(file + ": languages: " + e.getMessage(), e);
    }
    throw new HomeException(
        file + ": languages must be a list of tags such as [\"en\", \"ru\"], with at least one.");
  }

  private static LocalizedText group(Path file, Map<String, Object> values) {
    if (!values.containsKey("group")) {
      return STANDARD.group;
    }
    Map<Language, String> names = new LinkedHashMap<>();
    try {
      if (values.get("group") instanceof Map<?, ?> byTag) {
        byTag.forEach((tag, name) -> names.put(new Language("" + tag), "" + name));
      }
      return new LocalizedText(names);
    } catch (IllegalArgumentException e) {
      throw new HomeException(
          file
              + ": [group] must name the group in at least one language, such as en = \"...\": "
              + e.getMessage(),
          e);
    }
  }
}
