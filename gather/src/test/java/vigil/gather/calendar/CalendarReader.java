package vigil.gather.calendar;

import static java.util.Objects.requireNonNull;

import biweekly.ICalendar;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.RefreshInterval;

/** Programs that take a calendar with one gathering. */
enum CalendarReader {
  ICAL4J {
    @Override
    Entry read(String ics) {
      Calendar calendar = calendar(ics);
      VEvent event = (VEvent) calendar.getComponents("VEVENT").getFirst();
      Optional<Geo> geo = event.getProperty(Property.GEO);
      return new Entry(
          event.getUid().orElseThrow().getValue(),
          requireNonNull(event.getSequence()).getSequenceNo(),
          requireNonNull(event.getStatus()).getValue(),
          starts(event),
          geo.map(point -> point.getLatitude().doubleValue()),
          requireNonNull(event.getUrl()).getValue());
    }

    @Override
    Duration lookAgain(String ics) {
      RefreshInterval interval =
          (RefreshInterval) calendar(ics).getProperty("REFRESH-INTERVAL").orElseThrow();
      return Duration.parse(interval.getValue());
    }

    @Override
    List<String> names(String ics) {
      return NAMES.stream()
          .flatMap(name -> calendar(ics).getProperty(name).stream())
          .map(Property::getValue)
          .toList();
    }

    private static Calendar calendar(String ics) {
      try {
        Calendar calendar = new CalendarBuilder().build(new StringReader(ics));
        calendar.validate(true);
        return calendar;
      } catch (IOException | ParserException e) {
        throw new AssertionError("ical4j does not read it", e);
      }
    }

    private static List<Instant> starts(VEvent event) {
      DtStart<Temporal> start = event.<DtStart<Temporal>>getProperty("DTSTART").orElseThrow();
      ZonedDateTime first = (ZonedDateTime) start.getDate();
      return event
          .calculateRecurrenceSet(new Period<>(first.minusDays(1), first.plusYears(1)))
          .stream()
          .map(Period::getStart)
          .map(time -> Instant.from(time))
          .sorted()
          .toList();
    }
  },

  BIWEEKLY {
    @Override
    Entry read(String ics) {
      ICalendar calendar = ReadCalendar.parse(ics);
      biweekly.component.VEvent event = calendar.getEvents().getFirst();
      return new Entry(
          event.getUid().getValue(),
          event.getSequence().getValue(),
          event.getStatus().getValue(),
          starts(calendar, event),
          Optional.ofNullable(event.getGeo()).map(geo -> geo.getLatitude()),
          event.getUrl().getValue());
    }

    @Override
    Duration lookAgain(String ics) {
      return Duration.ofMillis(ReadCalendar.parse(ics).getRefreshInterval().getValue().toMillis());
    }

    @Override
    List<String> names(String ics) {
      ICalendar calendar = ReadCalendar.parse(ics);
      List<String> names = new ArrayList<>();
      calendar.getNames().forEach(name -> names.add(name.getValue()));
      calendar
          .getExperimentalProperties("X-WR-CALNAME")
          .forEach(name -> names.add(VObjectPropertyValues.unescape(name.getValue())));
      return names;
    }

    private static List<Instant> starts(ICalendar calendar, biweekly.component.VEvent event) {
      TimeZone zone = calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getTimeZone();
      List<Instant> starts = new ArrayList<>();
      DateIterator days = event.getDateIterator(zone);
      days.forEachRemaining(day -> starts.add(day.toInstant()));
      return starts;
    }
  };

  private static final List<String> NAMES = List.of("NAME", "X-WR-CALNAME");

  /** What it takes from the file. */
  abstract Entry read(String ics);

  /** What the calendar is called, by the standard and as more programs read it. */
  abstract List<String> names(String ics);

  /** After how long it should look again. */
  abstract Duration lookAgain(String ics);

  /** An entry as a calendar keeps it. */
  record Entry(
      String uid,
      int sequence,
      String status,
      List<Instant> starts,
      Optional<Double> latitude,
      String page) {}

  /** A calendar that takes an entry for the one of the same UID when its SEQUENCE is not lower. */
  static final class Kept {
    private final Map<String, Entry> entries = new HashMap<>();

    /** What it shows after this file was taken. */
    Entry take(Entry entry) {
      return entries.merge(
          entry.uid(), entry, (old, now) -> now.sequence() >= old.sequence() ? now : old);
    }

    Map<String, Entry> entries() {
      return entries;
    }
  }
}
