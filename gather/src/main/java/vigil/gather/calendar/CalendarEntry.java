package vigil.gather.calendar;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import vigil.core.language.Language;
import vigil.core.map.GeoPoint;
import vigil.gather.Gathering;
import vigil.gather.Organisers;
import vigil.gather.Recurrence;
import vigil.gather.Setting;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Wording;
import vigil.gather.telling.MessageText;

/** One gathering as a VEVENT (RFC 5545 section 3.6.1). */
final class CalendarEntry {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

  /** On every day on which it comes again, whether in summer or in winter. */
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm VV", Locale.ROOT);

  private CalendarEntry() {}

  static VEvent of(Gathering gathering, URI site, Language language) {
    URI page = site.resolve("/gatherings/" + gathering.slug().value());
    List<Property> properties = new ArrayList<>(identity(gathering));
    properties.addAll(times(gathering.times()));
    gathering.recurrence().ifPresent(again -> properties.addAll(again(again, gathering.times())));
    Wording.Version title = gathering.title().in(language);
    properties.add(new Summary(in(title.language()), title.text()));
    Wording.Version place = gathering.place().in(language);
    properties.add(new Location(in(place.language()), place.text()));
    start(gathering.setting()).map(CalendarEntry::geo).ifPresent(properties::add);
    description(gathering, language).ifPresent(properties::add);
    properties.add(new Url(page));
    switch (gathering.organisers()) {
      case Organisers.Named(String name) ->
          properties.add(new Organizer(new ParameterList(List.of(new Cn(name))), page));
      case Organisers.Withheld() -> {}
    }
    return new VEvent(new PropertyList(properties));
  }

  /** Which entry and which version of it; a calendar takes the higher SEQUENCE as an update. */
  private static List<Property> identity(Gathering gathering) {
    Instant changed = startOf(gathering.revision().changedOn());
    return List.of(
        new Uid(gathering.uid().toString()),
        new DtStamp(changed),
        new LastModified(changed),
        new Sequence(gathering.revision().sequence()),
        status(gathering.status()));
  }

  /**
   * The time on the wall and the name of its zone, apart: given a ZonedDateTime, ical4j moves it by
   * zone data of its own, which is an hour off for Moscow in 2016.
   */
  private static List<Property> times(Times times) {
    ParameterList zone = new ParameterList(List.of(new TzId(times.zone().getId())));
    List<Property> properties = new ArrayList<>();
    properties.add(new DtStart<>(zone, times.start()));
    times.end().ifPresent(end -> properties.add(new DtEnd<>(zone, end)));
    return properties;
  }

  /** RRULE, and EXDATE at the time of the start, on whose clock both are. */
  private static List<Property> again(Recurrence recurrence, Times times) {
    List<Property> properties = new ArrayList<>();
    properties.add(new RRule<LocalDateTime>(recurrence.rule(times)));
    if (!recurrence.exceptions().isEmpty()) {
      ParameterList zone = new ParameterList(List.of(new TzId(times.zone().getId())));
      LocalTime clock = times.start().toLocalTime();
      properties.add(
          new ExDate<>(
              zone,
              new DateList<>(
                  recurrence.exceptions().stream().map(day -> day.atTime(clock)).toList())));
    }
    return properties;
  }

  /** Where it is, or where a march sets off; several places are no one point. */
  private static Optional<GeoPoint> start(Setting setting) {
    return switch (setting) {
      case Setting.OnePlace(Optional<GeoPoint> point) -> point;
      case Setting.Route(List<Setting.Waypoint> points) ->
          points.stream().findFirst().flatMap(Setting.Waypoint::point);
      case Setting.Places _, Setting.Online _ -> Optional.empty();
    };
  }

  private static Geo geo(GeoPoint point) {
    return new Geo(BigDecimal.valueOf(point.latitude()), BigDecimal.valueOf(point.longitude()));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** iCalendar knows three; a change or the end of an event does not make it less certain. */
  private static Property status(Status status) {
    return switch (status) {
      case PLANNED -> ImmutableStatus.VEVENT_TENTATIVE;
      case CONFIRMED, CHANGED, OVER -> ImmutableStatus.VEVENT_CONFIRMED;
      case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }

  /**
   * Where one joins or meets, the message, and then the news, the newest first, each under its day.
   */
  private static Optional<Description> description(Gathering gathering, Language language) {
    Stream<String> where = where(gathering, language).stream();
    Stream<String> message =
        gathering.message().stream().map(words -> MessageText.all(words.in(language).text()));
    Stream<String> news =
        gathering.updates().reversed().stream()
            .map(
                update -> update.day() + "\n" + MessageText.all(update.text().in(language).text()));
    String text =
        Stream.of(where, message, news).flatMap(part -> part).collect(Collectors.joining("\n\n"));
    Language written =
        gathering.message().map(words -> words.in(language).language()).orElse(language);
    return text.isEmpty() ? Optional.empty() : Optional.of(new Description(in(written), text));
  }

  private static Optional<String> where(Gathering gathering, Language language) {
    DateTimeFormatter clock = gathering.recurrence().isPresent() ? HOUR : CLOCK;
    return switch (gathering.setting()) {
      case Setting.OnePlace _ -> Optional.empty();
      case Setting.Online(Optional<URI> join) -> join.map(URI::toString);
      case Setting.Route(List<Setting.Waypoint> points) ->
          joined(points.stream().map(point -> point.place().in(language).text()), " – ");
      case Setting.Places(List<Setting.Stop> stops) ->
          joined(stops.stream().map(stop -> stop(stop, clock, language)), "\n");
    };
  }

  private static Optional<String> joined(Stream<String> parts, String between) {
    return Optional.of(parts.collect(Collectors.joining(between))).filter(text -> !text.isEmpty());
  }

  private static String stop(Setting.Stop stop, DateTimeFormatter clock, Language language) {
    return clock.format(stop.times().startMoment()) + " " + stop.place().in(language).text();
  }

  private static ParameterList in(Language language) {
    return new ParameterList(
        List.of(new net.fortuna.ical4j.model.parameter.Language(language.tag())));
  }
}
