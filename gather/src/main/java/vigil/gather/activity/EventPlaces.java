package vigil.gather.activity;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.map.GeoPoint;
import vigil.gather.Gathering;
import vigil.gather.Setting;
import vigil.gather.Wording;

/**
 * Where a gathering takes place (FEP-8a8e, "Location"). A march has one place, where it begins,
 * because programs read one place; its way is in the words.
 */
final class EventPlaces {
  private EventPlaces() {}

  /**
   * The value of {@code location}.
   *
   * @param page where one finds out more when there is no other address
   */
  static JsonNode of(Gathering gathering, String page) {
    return switch (gathering.setting()) {
      case Setting.Online(var join) ->
          object("VirtualLocation", gathering.place())
              .put("url", join.map(Object::toString).orElse(page));
      case Setting.Places(var stops) when !stops.isEmpty() -> {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        stops.forEach(stop -> all.add(place(stop.place(), stop.point())));
        yield all;
      }
      case Setting.OnePlace _, Setting.Route _, Setting.Places _ ->
          place(gathering.place(), gathering.setting().located().stream().findFirst());
    };
  }

  private static ObjectNode place(Wording words, Optional<GeoPoint> point) {
    ObjectNode place = object("Place", words).put("address", words.original().text());
    point.ifPresent(at -> place.put("latitude", at.latitude()).put("longitude", at.longitude()));
    return place;
  }

  private static ObjectNode object(String type, Wording name) {
    ObjectNode place = JsonNodeFactory.instance.objectNode().put("type", type);
    Worded.put(place, "name", name);
    return place;
  }
}
