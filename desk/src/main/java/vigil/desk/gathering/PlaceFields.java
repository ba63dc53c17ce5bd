package vigil.desk.gathering;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vigil.core.map.GeoPoint;
import vigil.desk.page.Form;
import vigil.gather.Kind;
import vigil.gather.Setting;
import vigil.gather.Times;
import vigil.gather.Wording;

/** What belongs to the kind of a gathering: a point, a route, several places, an address. */
final class PlaceFields {
  static final String ROUTE = "route_";
  static final String STOP = "stop_";

  private static final int SPARE = 3;
  private static final int LEAST = 4;

  private final Worded worded;
  private final TimeFields times;
  private final Form form;

  PlaceFields(Worded worded) {
    this.worded = worded;
    this.times = new TimeFields(worded);
    this.form = worded.form();
  }

  static void fill(Form form, Setting setting) {
    switch (setting) {
      case Setting.OnePlace(var point) -> fill(form, "point", point);
      case Setting.Route(var points) -> {
        for (int i = 0; i < points.size(); i++) {
          String row = ROUTE + (i + 1);
          Worded.fill(form, row, points.get(i).place());
          fill(form, row + "_point", points.get(i).point());
        }
      }
      case Setting.Places(var stops) -> {
        for (int i = 0; i < stops.size(); i++) {
          String row = STOP + (i + 1);
          Worded.fill(form, row, stops.get(i).place());
          fill(form, row + "_point", stops.get(i).point());
          TimeFields.fill(form, row + "_", stops.get(i).times());
        }
      }
      case Setting.Online(var join) -> form.filled("join", join.map(URI::toString).orElse(""));
    }
  }

  private static void fill(Form form, String field, Optional<GeoPoint> point) {
    form.filled(field, point.map(GeoPoint::toString).orElse(""));
  }

  /** The numbers of the rows to show: those filled in, and some to fill in. */
  static List<Integer> shown(Form form, String field) {
    OptionalInt last =
        IntStream.rangeClosed(1, Setting.MOST_PLACES)
            .filter(
                row -> form.names().stream().anyMatch(name -> isFilled(form, name, field + row)))
            .max();
    int rows = Math.max(LEAST, last.orElse(0) + SPARE);
    return IntStream.rangeClosed(1, Math.min(rows, Setting.MOST_PLACES)).boxed().toList();
  }

  private static boolean isFilled(Form form, String name, String row) {
    return name.startsWith(row + "_") && form.given(name).isPresent();
  }

  /** What was filled in; refused where it belongs to another kind. */
  Optional<Setting> read(Kind kind, Optional<ZoneId> usual) {
    boolean march = kind == Kind.MARCH;
    boolean several = kind == Kind.SEVERAL_PLACES;
    boolean online = kind == Kind.ONLINE;
    boolean onePlace = !march && !several && !online;
    if ((!march && !worded.rows(ROUTE).isEmpty())
        || (!several && !worded.rows(STOP).isEmpty())
        || (!online && form.given("join").isPresent())
        || (!onePlace && form.given("point").isPresent())) {
      worded.refuse("kind", "refused.kind");
      return Optional.empty();
    }
    return switch (kind) {
      case STATIC_ASSEMBLY, VIGIL -> Optional.of(new Setting.OnePlace(worded.point("point")));
      case MARCH -> Optional.of(new Setting.Route(route()));
      case SEVERAL_PLACES -> Optional.of(new Setting.Places(stops(usual)));
      case ONLINE -> online();
    };
  }

  private List<Setting.Waypoint> route() {
    List<Setting.Waypoint> points = new ArrayList<>();
    for (int row : worded.rows(ROUTE)) {
      String field = ROUTE + row;
      Optional<Wording> place = worded.required(field);
      Optional<GeoPoint> point = worded.point(field + "_point");
      place
          .flatMap(
              words -> worded.made(worded.longest(field), () -> new Setting.Waypoint(words, point)))
          .ifPresent(points::add);
    }
    return points;
  }

  private List<Setting.Stop> stops(Optional<ZoneId> usual) {
    List<Setting.Stop> stops = new ArrayList<>();
    for (int row : worded.rows(STOP)) {
      String field = STOP + row;
      Optional<Wording> place = worded.required(field);
      Optional<GeoPoint> point = worded.point(field + "_point");
      Optional<Times> there = times.times(field + "_", usual);
      if (place.isPresent() && there.isPresent()) {
        worded
            .made(worded.longest(field), () -> new Setting.Stop(place.get(), point, there.get()))
            .ifPresent(stops::add);
      }
    }
    return stops;
  }

  private Optional<Setting> online() {
    if (form.given("join").isEmpty()) {
      return Optional.of(new Setting.Online(Optional.empty()));
    }
    try {
      return Optional.of(new Setting.Online(Optional.of(URI.create(form.value("join")))));
    } catch (IllegalArgumentException noSafeAddress) {
      worded.refuse("join", "refused.join");
      return Optional.empty();
    }
  }
}
