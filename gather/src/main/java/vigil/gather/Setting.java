package vigil.gather;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.core.map.GeoPoint;

/** Where a gathering takes place beyond the words for it: what belongs to its kind. */
public sealed interface Setting {
  /** The most places that one gathering can have. */
  int MOST_PLACES = 60;

  /** One place; the point is where people meet. */
  record OnePlace(Optional<GeoPoint> point) implements Setting {}

  /** A way through several points, in the order in which they are reached; perhaps none yet. */
  record Route(List<Waypoint> points) implements Setting {
    /** Refuses more points than anybody walks past. */
    public Route {
      points = bounded("route", points);
    }
  }

  /** Several places at once; perhaps none yet. */
  record Places(List<Stop> stops) implements Setting {
    /** Refuses more places than a page can show. */
    public Places {
      stops = bounded("places", stops);
    }
  }

  /** Nowhere in particular; the address is where one joins, if it is public. */
  record Online(Optional<URI> join) implements Setting {
    private static final int MOST_CHARACTERS = 500;

    /** Refuses whatever is not a plain {@code https} address. */
    public Online {
      join.ifPresent(Online::requireSafe);
    }

    private static void requireSafe(URI join) {
      if (!"https".equals(join.getScheme())
          || join.getHost() == null
          || join.getUserInfo() != null
          || join.toString().length() > MOST_CHARACTERS) {
        throw new GatheringException("join", "must be an https address, without a name in it");
      }
    }
  }

  /** A point that a march passes. */
  record Waypoint(Wording place, Optional<GeoPoint> point) {
    /** Refuses an overlong place. */
    public Waypoint {
      place.requireLines("place", Limits.PLACE_CHARACTERS);
    }
  }

  /** One of several places, with the times there. */
  record Stop(Wording place, Optional<GeoPoint> point, Times times) {
    /** Refuses an overlong place. */
    public Stop {
      place.requireLines("place", Limits.PLACE_CHARACTERS);
    }
  }

  /** That of a kind, with nothing said. */
  static Setting of(Kind kind) {
    return switch (kind) {
      case STATIC_ASSEMBLY, VIGIL -> new OnePlace(Optional.empty());
      case MARCH -> new Route(List.of());
      case SEVERAL_PLACES -> new Places(List.of());
      case ONLINE -> new Online(Optional.empty());
    };
  }

  /** Whether a gathering of this kind can have it. */
  default boolean fits(Kind kind) {
    return of(kind).getClass() == getClass();
  }

  /** The points that are known, in order. */
  default List<GeoPoint> located() {
    return switch (this) {
      case OnePlace(Optional<GeoPoint> point) -> point.stream().toList();
      case Route(List<Waypoint> points) ->
          points.stream().flatMap(one -> one.point().stream()).toList();
      case Places(List<Stop> stops) -> stops.stream().flatMap(one -> one.point().stream()).toList();
      case Online _ -> List.of();
    };
  }

  /** The same so many days later, by the clock of each place. */
  default Setting later(long days) {
    return this instanceof Places(List<Stop> stops)
        ? new Places(
            stops.stream()
                .map(stop -> new Stop(stop.place(), stop.point(), stop.times().later(days)))
                .toList())
        : this;
  }

  /** Times that differ from the gathering's own. */
  default Stream<Times> times() {
    return this instanceof Places(List<Stop> stops)
        ? stops.stream().map(Stop::times)
        : Stream.empty();
  }

  private static <T> List<T> bounded(String where, List<T> places) {
    if (places.size() > MOST_PLACES) {
      throw new GatheringException(where, "must be " + MOST_PLACES + " places or fewer");
    }
    return List.copyOf(places);
  }
}
