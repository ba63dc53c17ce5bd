package vigil.exchange.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/**
 * One versioned JSON format: an object whose first field, {@code format}, says what it is. Nothing
 * unknown, missing, repeated or of another type is let through.
 *
 * @param name such as {@code vigil-dossier/1}
 * @param type the record that the other fields make up, in snake case
 * @param optional fields that earlier versions did not know, each by its path from the document,
 *     with a dot between names and lists walked through: left out where there is nothing to say,
 *     and read as nothing where they are missing
 */
public record JsonFormat<T>(String name, Class<T> type, List<String> optional) {
  private static final String FORMAT_FIELD = "format";

  /** A format all of whose fields must be there. */
  public JsonFormat(String name, Class<T> type) {
    this(name, type, List.of());
  }

  /** The value as UTF-8 JSON, the same bytes for the same value, ending in a line feed. */
  public byte[] write(T value) {
    ObjectNode document = StrictJson.MAPPER.createObjectNode().put(FORMAT_FIELD, name);
    document.setAll((ObjectNode) StrictJson.MAPPER.<JsonNode>valueToTree(value));
    optional.forEach(path -> OptionalField.of(path).drop(document));
    String json = StrictJson.WRITER.writeValueAsString(document);
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a value.
   *
   * @throws JsonRefusedException when the bytes are not of this format
   */
  public T read(byte[] json) {
    try {
      ObjectNode document = document(json);
      JsonNode format = document.remove(FORMAT_FIELD);
      if (format == null || !format.isString() || !format.stringValue().equals(name)) {
        throw new JsonRefusedException(
            name, "the field \"format\" must be \"" + name + "\", found " + format);
      }
      optional.forEach(path -> OptionalField.of(path).add(document));
      return StrictJson.MAPPER.treeToValue(document, type);
    } catch (JacksonException e) {
      throw new JsonRefusedException(name, where(e), problem(e), e);
    }
  }

  private ObjectNode document(byte[] json) {
    if (StrictJson.MAPPER.readTree(json) instanceof ObjectNode object) {
      return object;
    }
    throw new JsonRefusedException(name, "a JSON object expected");
  }

  private static String where(JacksonException e) {
    if (e instanceof StreamReadException && e.getLocation() != null) {
      return "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
    }
    return e.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static String problem(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown field \"" + unknown.getPropertyName() + "\"";
    }
    return e.getCause() instanceof IllegalArgumentException ours && ours.getMessage() != null
        ? ours.getMessage()
        : e.getOriginalMessage().replaceFirst("; `DeserializationFeature.*", "");
  }
}
