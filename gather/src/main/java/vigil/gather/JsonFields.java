package vigil.gather;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of one JSON object, asked for by name. Whatever was not asked for when {@link #end()}
 * is called is an error, as is a value of another type: nothing is guessed or converted. Each
 * method throws a {@link GatheringException} that says where.
 */
public final class JsonFields {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String path;
  private final JsonNode object;
  private final Set<String> asked = new HashSet<>();

  JsonFields(String path, JsonNode object) {
    if (!object.isObject()) {
      throw new GatheringException(path.isEmpty() ? "the file" : path, "must be a JSON object");
    }
    this.path = path;
    this.object = object;
  }

  /**
   * The fields of a file.
   *
   * @param format that its field {@code format} has to name
   */
  public static JsonFields of(byte[] json, String format) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new GatheringException(
          "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr(),
          "is not JSON: " + e.getOriginalMessage(),
          e);
    }
    JsonFields fields = new JsonFields("", root);
    String named = fields.text("format");
    if (!named.equals(format)) {
      throw new GatheringException("format", "is '" + named + "', not '" + format + "'");
    }
    return fields;
  }

  /** A text. */
  public String text(String name) {
    JsonNode value = required(name);
    if (!value.isString()) {
      throw new GatheringException(at(name), "must be a text in quotes");
    }
    return value.stringValue();
  }

  /** A whole number. */
  public int whole(String name) {
    JsonNode value = required(name);
    if (!value.isInt()) {
      throw new GatheringException(at(name), "must be a whole number");
    }
    return value.intValue();
  }

  /** True or false. */
  public boolean flag(String name) {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw new GatheringException(at(name), "must be true or false");
    }
    return value.booleanValue();
  }

  /** A text that {@code reading} makes a value of, its complaint told with the path. */
  public <T> T parsed(String name, Function<String, T> reading) {
    String text = text(name);
    return located(name, () -> reading.apply(text));
  }

  /** The same, when it is there. */
  public <T> Optional<T> parsedIfThere(String name, Function<String, T> reading) {
    return has(name) ? Optional.of(parsed(name, reading)) : Optional.empty();
  }

  /** A code out of a closed set. */
  public <T> T code(String name, Function<String, Optional<T>> known) {
    String code = text(name);
    return known
        .apply(code)
        .orElseThrow(() -> new GatheringException(at(name), "'" + code + "' is not known here"));
  }

  /** An object, all of whose fields have to be asked for. */
  public <T> T object(String name, Function<JsonFields, T> reading) {
    return located(name, () -> read(at(name), required(name), reading));
  }

  /** A list of such objects. */
  public <T> List<T> list(String name, Function<JsonFields, T> reading) {
    JsonNode array = required(name);
    if (!array.isArray()) {
      throw new GatheringException(at(name), "must be a JSON array");
    }
    List<T> items = new ArrayList<>();
    for (JsonNode item : array) {
      items.add(read(at(name) + "[" + items.size() + "]", item, reading));
    }
    return items;
  }

  /** Whether the field is there. */
  public boolean has(String name) {
    asked.add(name);
    return object.has(name);
  }

  /** Says which field nobody asked for. */
  public void end() {
    for (String name : object.propertyNames()) {
      if (!asked.contains(name)) {
        throw new GatheringException(at(name), "is not a field of this format");
      }
    }
  }

  /** Runs {@code reading}, and tells where in the file its complaint belongs. */
  <T> T located(String name, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (GatheringException e) {
      throw e.where().startsWith(at(name)) ? e : new GatheringException(at(name), e.problem(), e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new GatheringException(at(name), String.valueOf(e.getMessage()), e);
    }
  }

  private static <T> T read(String path, JsonNode node, Function<JsonFields, T> reading) {
    JsonFields fields = new JsonFields(path, node);
    T value = reading.apply(fields);
    fields.end();
    return value;
  }

  private JsonNode required(String name) {
    if (!has(name)) {
      throw new GatheringException(at(name), "is missing");
    }
    return object.get(name);
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
