package vigil.core.phrase;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the words for one date mean. */
final class NamedMeanings {

  private static final int WINTER = 24;
  private static final int QUARTERS = 32;
  private static final int HALVES = 39;

  private NamedMeanings() {}

  static Map<String, Meaning> all() {
    Map<String, Meaning> all = new LinkedHashMap<>();
    all.put("same", parts -> List.of(value(parts)));
    all.put("digits-year", parts -> named(Stamp.year(parts.number("d4"))));
    all.put(
        "bc-year",
        parts -> named(Stamp.year(1 - parts.number("int"))).stream().map(Named::shown).toList());
    all.put("shown", parts -> List.of(value(parts).shown()));
    all.put("day", NamedMeanings::day);
    all.put("bare-day", parts -> existing(new Stamp(Unit.DAY, null, 0, parts.number("day"))));
    all.put("month", NamedMeanings::month);
    all.put("season", NamedMeanings::season);
    all.put("winter", NamedMeanings::winter);
    all.put("quarter", parts -> division(parts, QUARTERS));
    all.put("half", NamedMeanings::half);
    all.put("decade", NamedMeanings::decade);
    all.put("short-decade", NamedMeanings::shortDecade);
    all.put("century", NamedMeanings::century);
    all.put("part", NamedMeanings::part);
    all.put("about", parts -> changed(parts, named -> named.signed("~")));
    all.put("uncertain", parts -> changed(parts, named -> named.signed("?").shown()));
    return all;
  }

  private static Named value(Parts parts) {
    return parts.find("named", Named.class).orElseGet(() -> parts.named("year"));
  }

  private static List<Named> named(Stamp stamp) {
    return List.of(Named.of(stamp));
  }

  private static List<Named> existing(Stamp stamp) {
    return stamp.exists() ? named(stamp) : List.of();
  }

  private static List<Named> changed(Parts parts, UnaryOperator<Named> change) {
    return List.of(change.apply(parts.named("named")));
  }

  private static @Nullable Integer year(Parts parts) {
    return parts.find("year", Named.class).map(year -> year.stamp().theYear()).orElse(null);
  }

  private static Set<Assumption> assumed(Parts parts) {
    return parts.find("year", Named.class).map(Named::assumed).orElse(Set.of());
  }

  private static List<Named> day(Parts parts) {
    Stamp stamp = new Stamp(Unit.DAY, year(parts), parts.number("month"), parts.number("day"));
    if (!stamp.exists()) {
      return List.of();
    }
    Optional<DayOfWeek> weekday =
        parts.find("weekday", Long.class).map(number -> DayOfWeek.of(number.intValue()));
    return List.of(Named.of(stamp).assuming(assumed(parts)).on(weekday.orElse(null)).shown());
  }

  private static List<Named> month(Parts parts) {
    Integer year = year(parts);
    Named month =
        Named.of(new Stamp(Unit.MONTH, year, parts.number("month"), 0)).assuming(assumed(parts));
    return List.of(year == null ? month : month.shown());
  }

  private static List<Named> season(Parts parts) {
    Integer year = year(parts);
    int code = parts.number("season");
    Unit unit = year == null && code == 24 ? Unit.WINTER : Unit.SEASON;
    Named season = Named.of(new Stamp(unit, year, code, 0)).assuming(assumed(parts));
    return List.of(year == null ? season.assuming(Set.of(Assumption.SEASON)) : season.shown());
  }

  /** A winter of two years: 2016/17, 2016-2017. */
  private static List<Named> winter(Parts parts) {
    int first = parts.named("year").stamp().theYear();
    int second =
        parts
            .find("second", Named.class)
            .map(year -> year.stamp().theYear())
            .orElseGet(() -> first - first % 100 + parts.number("dd"));
    return second == first + 1
        ? List.of(Named.of(new Stamp(Unit.WINTER, first, 24, 0), Assumption.SEASON).shown())
        : List.of();
  }

  private static List<Named> division(Parts parts, int before) {
    return List.of(
        Named.of(new Stamp(Unit.SEASON, year(parts), before + parts.number("number"), 0))
            .assuming(assumed(parts))
            .shown());
  }

  /** A part of a season counts months as north of the equator; a winter has two years. */
  private static List<Named> part(Parts parts) {
    Named named = parts.named("named");
    Share share = share(parts);
    Stamp stamp = named.stamp();
    if (!stamp.isSeason()) {
      return List.of(named.part(share));
    }
    Named season = named.assuming(Set.of(Assumption.SEASON)).part(share);
    return stamp.unit() == Unit.SEASON && stamp.month() == WINTER && stamp.year() != null
        ? Stream.of(stamp.theYear() - 1, stamp.theYear())
            .map(year -> season.stamped(new Stamp(Unit.WINTER, year, WINTER, 0)))
            .toList()
        : List.of(season);
  }

  /** A half of a year has a code of its own; of a month, it is written out. */
  private static List<Named> half(Parts parts) {
    if (parts.find("year", Named.class).isPresent()) {
      return division(parts, HALVES);
    }
    if (parts.named("named").stamp().unit() == Unit.YEAR) {
      return List.of();
    }
    Share share = parts.number("number") == 1 ? Share.FIRST_HALF : Share.SECOND_HALF;
    return changed(parts, named -> named.part(share));
  }

  /** A year of a decade, nobody says which: 199X. */
  private static List<Named> decade(Parts parts) {
    int year = parts.number("d4");
    return year % 10 == 0
        ? List.of(Named.of(new Stamp(Unit.DECADE, year, 0, 0)).shown())
        : List.of();
  }

  private static List<Named> shortDecade(Parts parts) {
    int tens = parts.number("tens");
    if (tens % 10 != 0 || parts.day().isEmpty()) {
      return List.of();
    }
    int now = parts.day().get().getYear();
    int year = now - Math.floorMod(now, 100) + tens;
    Stamp stamp = new Stamp(Unit.DECADE, year > now ? year - 100 : year, 0, 0);
    return List.of(Named.of(stamp, Assumption.CENTURY).shown());
  }

  private static List<Named> century(Parts parts) {
    int number = parts.number("number");
    return number > 10 && number < 30
        ? List.of(Named.of(new Stamp(Unit.CENTURY, (number - 1) * 100, 0, 0)).shown())
        : List.of();
  }

  private static Share share(Parts parts) {
    return switch (parts.number("share")) {
      case 1 -> Share.EARLY;
      case 2 -> Share.MIDDLE;
      default -> Share.LATE;
    };
  }
}
