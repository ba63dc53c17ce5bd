package vigil.desk.draft;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vigil.core.id.StatementId;
import vigil.seal.Padme;

/**
 * Drafts as JSON: an array of objects whose values are lists of texts. Blanks follow it, so that
 * its size says little of what was typed.
 */
final class DraftJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int LEAST_BYTES = 4096;
  private static final String WORK = "work";
  private static final String STATEMENT = "statement";
  private static final String BY = "by";

  /** Before the name of a field of the form, so that it is none of the three above. */
  private static final String FIELD = "field.";

  private DraftJson() {}

  static byte[] write(Collection<Draft> drafts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(LEAST_BYTES);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartArray();
      for (Draft draft : drafts) {
        json.writeStartObject();
        write(json, WORK, List.of(draft.work()));
        write(json, STATEMENT, List.of(draft.statement().value()));
        write(json, BY, List.of(draft.by()));
        draft.fields().forEach((name, values) -> write(json, FIELD + name, values));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    byte[] clear = bytes.toByteArray();
    int size = (int) Padme.paddedSizeBytes(Math.max(LEAST_BYTES, clear.length));
    byte[] padded = Arrays.copyOf(clear, size);
    Arrays.fill(padded, clear.length, size, (byte) ' ');
    Arrays.fill(clear, (byte) 0);
    return padded;
  }

  private static void write(JsonGenerator json, String name, List<String> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** The drafts; empty when it is not what {@link #write} writes. */
  static Optional<List<Draft>> read(byte[] bytes) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      List<Draft> drafts = new ArrayList<>();
      require(json.nextToken() == JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        drafts.add(draft(json));
      }
      require(json.currentToken() == JsonToken.END_ARRAY);
      return Optional.of(drafts);
    } catch (JacksonException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Draft draft(JsonParser json) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      all.put(json.currentName(), texts(json));
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    all.forEach((name, values) -> {
      if (name.startsWith(FIELD)) {
        fields.put(name.substring(FIELD.length()), values);
      }
    });
    return new Draft(only(all, WORK), new StatementId(only(all, STATEMENT)), only(all, BY), fields);
  }

  private static List<String> texts(JsonParser json) {
    require(json.nextToken() == JsonToken.START_ARRAY);
    List<String> texts = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      texts.add(json.getString());
    }
    require(json.currentToken() == JsonToken.END_ARRAY);
    return texts;
  }

  private static String only(Map<String, List<String>> all, String name) {
    List<String> values = all.getOrDefault(name, List.of());
    require(values.size() == 1);
    return values.getFirst();
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("these are no drafts");
    }
  }
}
