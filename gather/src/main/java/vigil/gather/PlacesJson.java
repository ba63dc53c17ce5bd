package vigil.gather;

import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.map.GeoPoint;

/** What belongs to the kind of a gathering, in its file; nothing where nothing is said. */
final class PlacesJson {
  private PlacesJson() {}

  /** Empty where nothing is said; the kind then says what there can be. */
  static Optional<Setting> read(JsonFields fields) {
    if (fields.has("route")) {
      return Optional.of(new Setting.Route(fields.list("route", PlacesJson::waypoint)));
    }
    if (fields.has("places")) {
      return Optional.of(new Setting.Places(fields.list("places", PlacesJson::stop)));
    }
    if (fields.has("join")) {
      return Optional.of(
          fields.parsed("join", text -> new Setting.Online(Optional.of(URI.create(text)))));
    }
    return point(fields).map(point -> new Setting.OnePlace(Optional.of(point)));
  }

  private static Setting.Waypoint waypoint(JsonFields fields) {
    return new Setting.Waypoint(WordingJson.read(fields, "place"), point(fields));
  }

  private static Setting.Stop stop(JsonFields fields) {
    return new Setting.Stop(
        WordingJson.read(fields, "place"), point(fields), TimesJson.read(fields));
  }

  private static Optional<GeoPoint> point(JsonFields fields) {
    return fields.parsedIfThere("point", PlacesJson::point);
  }

  /** Only as it is written here: one file for one gathering. */
  private static GeoPoint point(String text) {
    return GeoPoint.of(text)
        .filter(point -> point.toString().equals(text))
        .orElseThrow(() -> new GatheringException("point", "is written like 51.51030, -0.18630"));
  }

  static void write(Setting setting, ObjectNode node) {
    switch (setting) {
      case Setting.OnePlace(Optional<GeoPoint> point) -> write(point, node);
      case Setting.Route(var points) -> {
        if (!points.isEmpty()) {
          ArrayNode route = node.putArray("route");
          points.forEach(one -> write(one.place(), one.point(), route.addObject()));
        }
      }
      case Setting.Places(var stops) -> {
        if (!stops.isEmpty()) {
          ArrayNode places = node.putArray("places");
          for (Setting.Stop stop : stops) {
            ObjectNode place = places.addObject();
            write(stop.place(), stop.point(), place);
            TimesJson.write(stop.times(), place);
          }
        }
      }
      case Setting.Online(Optional<URI> join) ->
          join.ifPresent(address -> node.put("join", address.toString()));
    }
  }

  private static void write(Wording place, Optional<GeoPoint> point, ObjectNode node) {
    node.set("place", WordingJson.node(place));
    write(point, node);
  }

  private static void write(Optional<GeoPoint> point, ObjectNode node) {
    point.ifPresent(there -> node.put("point", there.toString()));
  }
}
