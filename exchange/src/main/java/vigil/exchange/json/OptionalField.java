package vigil.exchange.json;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field that may be missing.
 *
 * @param parents the fields that lead to the object, or the list of objects, that may have it
 */
record OptionalField(List<String> parents, String name) {
  static OptionalField of(String path) {
    List<String> names = List.of(path.split("\\."));
    return new OptionalField(names.subList(0, names.size() - 1), names.getLast());
  }

  /** Leaves it out where it is null. */
  void drop(ObjectNode document) {
    holders(document)
        .filter(holder -> holder.path(name).isNull())
        .forEach(holder -> holder.remove(name));
  }

  /** Puts null where it is missing. */
  void add(ObjectNode document) {
    holders(document).filter(holder -> !holder.has(name)).forEach(holder -> holder.putNull(name));
  }

  private Stream<ObjectNode> holders(ObjectNode document) {
    Stream<JsonNode> at = Stream.of(document);
    for (String parent : parents) {
      at = at.map(node -> node.path(parent)).flatMap(OptionalField::each);
    }
    return at.filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).toList().stream();
  }

  private static Stream<JsonNode> each(JsonNode node) {
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }
}
