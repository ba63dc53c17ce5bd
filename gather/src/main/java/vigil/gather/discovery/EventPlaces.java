package vigil.gather.discovery;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.language.Language;
import vigil.core.map.GeoPoint;
import vigil.gather.Gathering;
import vigil.gather.Setting;
import vigil.gather.Wording;

/** Where a gathering is, as the {@code location} of a schema.org {@code Event}. */
final class EventPlaces {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private EventPlaces() {}

  /**
   * One place, or several.
   *
   * @param page where to read how one joins, when no address for that is public
   */
  static JsonNode of(Gathering gathering, String page, Language language) {
    Wording place = gathering.place();
    return switch (gathering.setting()) {
      case Setting.OnePlace(Optional<GeoPoint> point) -> place(place, point, language);
      case Setting.Route(List<Setting.Waypoint> points) ->
          place(place, points.stream().findFirst().flatMap(Setting.Waypoint::point), language);
      case Setting.Places(List<Setting.Stop> stops) -> places(place, stops, language);
      case Setting.Online(Optional<URI> join) ->
          NODES
              .objectNode()
              .put("@type", "VirtualLocation")
              .put("name", place.in(language).text())
              .put("url", join.map(URI::toString).orElse(page));
    };
  }

  private static JsonNode places(Wording place, List<Setting.Stop> stops, Language language) {
    return stops.isEmpty()
        ? place(place, Optional.empty(), language)
        : NODES
            .arrayNode()
            .addAll(
                stops.stream().map(stop -> place(stop.place(), stop.point(), language)).toList());
  }

  private static ObjectNode place(Wording words, Optional<GeoPoint> point, Language language) {
    String name = words.in(language).text();
    ObjectNode place =
        NODES.objectNode().put("@type", "Place").put("name", name).put("address", name);
    point.ifPresent(there ->
        place
            .putObject("geo")
            .put("@type", "GeoCoordinates")
            .put("latitude", there.latitude())
            .put("longitude", there.longitude()));
    return place;
  }
}
