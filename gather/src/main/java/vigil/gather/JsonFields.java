package vigil.gather;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, asked for by name. Whatever was not asked for when {@link #end()}
 * is called is an error, as is a value of another type: nothing is guessed or converted.
 */
final class JsonFields {
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

  String text(String name) {
    JsonNode value = required(name);
    if (!value.isString()) {
      throw new GatheringException(at(name), "must be a text in quotes");
    }
    return value.stringValue();
  }

  int whole(String name) {
    JsonNode value = required(name);
    if (!value.isInt()) {
      throw new GatheringException(at(name), "must be a whole number");
    }
    return value.intValue();
  }

  boolean flag(String name) {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw new GatheringException(at(name), "must be true or false");
    }
    return value.booleanValue();
  }

  /** A text that {@code reading} makes a value of, its complaint told with the path. */
  <T> T parsed(String name, Function<String, T> reading) {
    String text = text(name);
    return located(name, () -> reading.apply(text));
  }

  /** The same, when it is there. */
  <T> Optional<T> parsedIfThere(String name, Function<String, T> reading) {
    return has(name) ? Optional.of(parsed(name, reading)) : Optional.empty();
  }

  /** A code out of a closed set. */
  <T> T code(String name, Function<String, Optional<T>> known) {
    String code = text(name);
    return known
        .apply(code)
        .orElseThrow(() -> new GatheringException(at(name), "'" + code + "' is not known here"));
  }

  <T> T object(String name, Function<JsonFields, T> reading) {
    return located(name, () -> read(at(name), required(name), reading));
  }

  <T> List<T> list(String name, Function<JsonFields, T> reading) {
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

  boolean has(String name) {
    asked.add(name);
    return object.has(name);
  }

  /** Says which field nobody asked for. */
  void end() {
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
