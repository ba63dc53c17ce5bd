package vigil.front.gathering;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.map.Drawn;
import vigil.core.map.GeoPoint;
import vigil.front.page.Phrase;
import vigil.gather.Setting;
import vigil.gather.Wording;

/** Says where a gathering takes place, point for point, and draws it. */
final class VenueWriter {
  private final Language reader;
  private final MomentWriter moments;

  VenueWriter(Language reader, MomentWriter moments) {
    this.reader = reader;
    this.moments = moments;
  }

  Venue of(Setting setting) {
    return switch (setting) {
      case Setting.OnePlace(Optional<GeoPoint> point) ->
          new Venue(
              List.of(), List.of(), Optional.empty(), point.map(Venue.Point::of), map(setting));
      case Setting.Route(var points) ->
          new Venue(
              points.stream().map(one -> stop(one.place(), one.point(), Optional.empty())).toList(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              map(setting));
      case Setting.Places(var stops) ->
          new Venue(
              List.of(),
              stops.stream()
                  .map(one -> stop(one.place(), one.point(), Optional.of(moments.of(one.times()))))
                  .toList(),
              Optional.empty(),
              Optional.empty(),
              map(setting));
      case Setting.Online(var join) ->
          new Venue(
              List.of(), List.of(), join.map(Object::toString), Optional.empty(), Optional.empty());
    };
  }

  private Venue.Stop stop(
      Wording place, Optional<GeoPoint> point, Optional<GatheringView.When> when) {
    Wording.Version words = place.in(reader);
    return new Venue.Stop(
        new Phrase(words.language(), words.text()), point.map(Venue.Point::of), when);
  }

  /** Only where every place has its point: else the numbers on it would be others. */
  private Optional<Venue.Map> map(Setting setting) {
    List<GeoPoint> points = setting.located();
    boolean route = setting instanceof Setting.Route;
    int least = Math.max(places(setting), route ? 2 : 1);
    if (points.size() < least) {
      return Optional.empty();
    }
    return Optional.of(
        new Venue.Map(route ? Drawn.plan(points, reader) : Drawn.coarse(points, reader), route));
  }

  private static int places(Setting setting) {
    return switch (setting) {
      case Setting.OnePlace _ -> 1;
      case Setting.Route(var points) -> points.size();
      case Setting.Places(var stops) -> stops.size();
      case Setting.Online _ -> 0;
    };
  }
}
