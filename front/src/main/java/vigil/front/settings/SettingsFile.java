package vigil.front.settings;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;

/** Reads and writes the text of {@code front.toml}. */
final class SettingsFile {
  private static final TomlMapper TOML = new TomlMapper();

  private static final Set<String> WEB = Set.of("https", "http");

  /** The table whose keys are languages. */
  private static final String HELP = "help";

  private static final int HELP_CHARACTERS = 2_000;

  private static final String HELP_TEMPLATE =
      """

      [help]
      # Whom to turn to in need: people, lines, places that you know to be safe. One contact a line, in each language
      # that you can; shown where people tell and come back.
      #   en = \"""
      #   Lawyers on call, day and night: +00 000 0000
      #   The women's house, any day after noon\"""
      """;

  private final String text;
  private final Map<Key, JsonNode> values = new EnumMap<>(Key.class);
  private final Map<Language, String> help = new LinkedHashMap<>();

  private SettingsFile(String text) {
    this.text = text;
  }

  static FrontSettings read(Path file) {
    if (Files.notExists(file)) {
      return parse("");
    }
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new FrontSettingsException(
          file + ": cannot be read; check that it is UTF-8 text and that you may read it", e);
    }
  }

  static FrontSettings parse(String text) {
    SettingsFile file = new SettingsFile(text);
    file.collect("", tree(text));
    return file.settings();
  }

  static String template() {
    StringBuilder toml = new StringBuilder("# Remove the # before a key to change it.\n");
    String table = "";
    for (Key key : Key.values()) {
      if (!key.table().equals(table)) {
        table = key.table();
        toml.append("\n[").append(table).append("]\n");
      }
      toml.append("# ").append(key.purpose()).append('\n');
      toml.append("# ").append(key.leaf()).append(" = ").append(key.byDefault()).append('\n');
    }
    return toml.append(HELP_TEMPLATE).toString();
  }

  private static JsonNode tree(String text) {
    try {
      return TOML.readTree(text);
    } catch (JacksonException e) {
      throw new FrontSettingsException(
          FrontSettings.FILE + ": not TOML: " + e.getOriginalMessage(), e);
    }
  }

  private void collect(String prefix, JsonNode table) {
    for (Map.Entry<String, JsonNode> entry : table.properties()) {
      String path = prefix + entry.getKey();
      Optional<Key> key = Key.of(path);
      if (key.isPresent()) {
        values.put(key.get(), entry.getValue());
      } else if (prefix.equals(HELP + ".")) {
        help.put(helpLanguage(path, entry.getKey()), helpText(path, entry.getValue()));
      } else if (entry.getValue().isObject() && isTable(path)) {
        collect(path + ".", entry.getValue());
      } else {
        throw wrong(
            path, "there is no such key; did you mean " + Key.nearest(path).path() + "?", null);
      }
    }
  }

  private static boolean isTable(String path) {
    return path.equals(HELP)
        || Arrays.stream(Key.values()).anyMatch(key -> key.table().equals(path));
  }

  private Language helpLanguage(String path, String tag) {
    List<Language> spoken = CoreWords.messages().languages();
    return spoken.stream()
        .filter(language -> language.tag().equals(tag))
        .findFirst()
        .orElseThrow(() ->
            wrong(path, "the pages are not written in this language; there are " + spoken, null));
  }

  private String helpText(String path, JsonNode value) {
    return value
        .stringValueOpt()
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= HELP_CHARACTERS)
        .orElseThrow(() ->
            wrong(path, "must be text of 1 to " + HELP_CHARACTERS + " characters in quotes", null));
  }

  private FrontSettings settings() {
    int spoolMb = number(Key.SPOOL_LIMIT_MB);
    int dayMb = values.containsKey(Key.FLOOD_MB_PER_DAY) ? number(Key.FLOOD_MB_PER_DAY) : spoolMb;
    if (dayMb > spoolMb) {
      throw wrong(
          Key.FLOOD_MB_PER_DAY,
          "may be %d at most, which is all that spool.limit_mb lets the spool hold"
              .formatted(spoolMb));
    }
    return new FrontSettings(
        new FrontSettings.Pages(
            words(Key.NAME),
            address(Key.LEAVE_TO).orElseThrow(() -> wrong(Key.LEAVE_TO, "may not be empty")),
            address(Key.SOURCE),
            help.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(help))),
        new FrontSettings.Listen(words(Key.HOST), number(Key.PORT), address(Key.PUBLIC_ADDRESS)),
        new FrontSettings.Testimony(
            testimonyMb(dayMb),
            number(Key.TESTIMONY_FILES),
            number(Key.TESTIMONY_CHARACTERS),
            number(Key.TESTIMONY_AT_ONCE)),
        new FrontSettings.Spool(spoolMb),
        new FrontSettings.Replies(number(Key.REPLIES_DAYS)),
        new FrontSettings.Flood(
            number(Key.FLOOD_CALM_PER_MINUTE),
            number(Key.FLOOD_FORMS_PER_MINUTE),
            number(Key.FLOOD_ENVELOPES_PER_HOUR),
            dayMb),
        new FrontSettings.Presence(
            number(Key.PRESENCE_TRIES),
            number(Key.PRESENCE_REFRESH_MINUTES),
            number(Key.PRESENCE_PAUSE_SECONDS),
            number(Key.PRESENCE_PULSE_MILLIS)),
        new FrontSettings.Activity(rejects()));
  }

  /** Who refuses has to say who it is: other networks come back to its public address. */
  private boolean rejects() {
    boolean rejects =
        switch (string(Key.ACTIVITY_ANSWERS)) {
          case "ignore" -> false;
          case "reject" -> true;
          default -> throw wrong(Key.ACTIVITY_ANSWERS, "must be \"ignore\" or \"reject\"");
        };
    if (rejects && address(Key.PUBLIC_ADDRESS).filter(SettingsFile::isSafe).isEmpty()) {
      throw wrong(Key.ACTIVITY_ANSWERS, "needs a listen.public_address that begins with https://");
    }
    return rejects;
  }

  private static boolean isSafe(URI address) {
    return "https".equals(address.getScheme());
  }

  /** A larger one would be asked for and then find no room on any day. */
  private int testimonyMb(int dayMb) {
    int mostMb = Math.max(1, dayMb / FrontSettings.Flood.DAY_TO_TESTIMONY);
    int limitMb = number(Key.TESTIMONY_LIMIT_MB);
    if (limitMb <= mostMb) {
      return limitMb;
    }
    if (values.containsKey(Key.TESTIMONY_LIMIT_MB)) {
      throw wrong(
          Key.TESTIMONY_LIMIT_MB,
          "may be %d at most, a quarter of the %d that are taken in a day; raise spool.limit_mb or flood.mb_per_day for more"
              .formatted(mostMb, dayMb));
    }
    return mostMb;
  }

  private JsonNode value(Key key) {
    JsonNode given = values.get(key);
    return given != null ? given : tree("v = " + key.byDefault()).path("v");
  }

  private String string(Key key) {
    return value(key)
        .stringValueOpt()
        .map(String::strip)
        .orElseThrow(() -> wrong(key, "must be text in quotes, such as " + key.byDefault()));
  }

  private String words(Key key) {
    String words = string(key);
    if (words.isEmpty()) {
      throw wrong(key, "may not be empty");
    }
    return words;
  }

  private int number(Key key) {
    JsonNode value = value(key);
    if (!value.isIntegralNumber()
        || value.longValue() < key.least()
        || value.longValue() > key.most()) {
      throw wrong(key, "must be a whole number from " + key.least() + " to " + key.most());
    }
    return value.intValue();
  }

  private Optional<URI> address(Key key) {
    String address = string(key);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      if (uri.getHost() == null || !WEB.contains(uri.getScheme())) {
        throw new URISyntaxException(address, "no address of the web");
      }
      return Optional.of(uri);
    } catch (URISyntaxException e) {
      throw wrong(key.path(), "must be a web address, such as \"https://example.org/\"", e);
    }
  }

  private FrontSettingsException wrong(Key key, String what) {
    return wrong(key.path(), what, null);
  }

  /** The TOML reader keeps no places, so the line is found again by the key's own name. */
  private FrontSettingsException wrong(String path, String what, @Nullable Throwable cause) {
    String leaf = path.substring(path.lastIndexOf('.') + 1);
    Pattern assignment =
        Pattern.compile(
            "^[\\s\\[]*([\\w.\"'-]*\\.)?[\"']?" + Pattern.quote(leaf) + "[\"']?\\s*[]=.]");
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (assignment.matcher(lines[i]).find()) {
        return new FrontSettingsException(
            FrontSettings.FILE + ":" + (i + 1) + ": " + path + ": " + what, cause);
      }
    }
    return new FrontSettingsException(FrontSettings.FILE + ": " + path + ": " + what, cause);
  }
}
