package vigil.desk.casefile;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vigil.core.date.Edtf;
import vigil.core.quantity.Quantity;
import vigil.core.vocabulary.ActType;

/**
 * A flat JSON object whose values are texts and lists of texts: all that a journaled change needs,
 * and quick to read, because a journal is read whole at every start. Streams; binds nothing.
 */
final class Fields {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int USUAL_BYTES = 256;

  /** Values are String or List of String; this class alone puts them in. */
  private final Map<String, Object> values;

  private @Nullable Memory memory;

  /** To be written. */
  Fields() {
    values = new LinkedHashMap<>();
  }

  private Fields(Map<String, Object> values, Memory memory) {
    this.values = values;
    this.memory = memory;
  }

  /**
   * With what {@link #values} gave.
   *
   * @param values taken over
   */
  static Fields of(Map<String, Object> values, Memory memory) {
    return new Fields(values, memory);
  }

  /** Each a String or a List of String. */
  Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }

  private Memory memory() {
    if (memory == null) {
      memory = new Memory();
    }
    return memory;
  }

  Fields put(String name, String text) {
    values.put(name, text);
    return this;
  }

  /** Leaves the field out when there is nothing to say. */
  Fields put(String name, Optional<String> text) {
    text.ifPresent(present -> values.put(name, present));
    return this;
  }

  /** Leaves the field out when the list is empty. */
  Fields put(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      values.put(name, List.copyOf(texts));
    }
    return this;
  }

  String text(String name) {
    return maybe(name)
        .orElseThrow(() -> new UnreadableChangeException("its field '" + name + "' is missing"));
  }

  String textOrEmpty(String name) {
    return maybe(name).orElse("");
  }

  Optional<String> maybe(String name) {
    return switch (values.get(name)) {
      case null -> Optional.empty();
      case String text -> Optional.of(text);
      default -> throw new UnreadableChangeException("its field '" + name + "' is a list");
    };
  }

  /** A field that holds the code of a closed set. */
  <T> T coded(String name, Function<String, Optional<T>> of) {
    return decoded(name, text(name), of);
  }

  /** The same where the field may be missing. */
  <T> Optional<T> maybeCoded(String name, Function<String, Optional<T>> of) {
    return maybe(name).map(code -> decoded(name, code, of));
  }

  private static <T> T decoded(String name, String code, Function<String, Optional<T>> of) {
    return of.apply(code)
        .orElseThrow(
            () -> new UnreadableChangeException("its " + name + " '" + code + "' is unknown"));
  }

  Instant instant(String name) {
    return memory().instant(text(name));
  }

  Edtf date(String name) {
    return memory().date(text(name));
  }

  Optional<Edtf> maybeDate(String name) {
    return maybe(name).map(memory()::date);
  }

  Quantity quantity(String name) {
    return memory().quantity(text(name));
  }

  ActType act(String name) {
    return memory().act(text(name));
  }

  List<String> list(String name) {
    List<String> texts = new ArrayList<>();
    switch (values.get(name)) {
      case null -> {}
      case List<?> list -> list.forEach(item -> texts.add((String) item));
      default -> throw new UnreadableChangeException("its field '" + name + "' is no list");
    }
    return texts;
  }

  byte[] toJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      values.forEach((name, value) -> write(json, name, value));
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, String name, Object value) {
    if (value instanceof List<?> list) {
      json.writeArrayPropertyStart(name);
      list.forEach(item -> json.writeString((String) item));
      json.writeEndArray();
    } else {
      json.writeStringProperty(name, (String) value);
    }
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws UnreadableChangeException when it is anything else
   */
  static Fields parse(byte[] json, Memory memory) {
    Fields fields = new Fields(new LinkedHashMap<>(), memory);
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      require(parser.nextToken(), JsonToken.START_OBJECT);
      for (@Nullable String name = parser.nextName(); name != null; name = parser.nextName()) {
        fields.values.put(name, value(parser));
      }
    } catch (JacksonException e) {
      throw new UnreadableChangeException("it is not JSON", e);
    }
    return fields;
  }

  private static Object value(JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    require(token, JsonToken.START_ARRAY);
    List<String> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      require(parser.currentToken(), JsonToken.VALUE_STRING);
      items.add(parser.getString());
    }
    return items;
  }

  private static void require(@Nullable JsonToken found, JsonToken expected) {
    if (found != expected) {
      throw new UnreadableChangeException("it has " + found + " where " + expected + " belongs");
    }
  }

  /** The names alone; values may be words that nobody should read in a log. */
  @Override
  public String toString() {
    return "Fields" + values.keySet();
  }
}
