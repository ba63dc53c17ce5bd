package vigil.gather.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationException;
import vigil.core.language.Language;
import vigil.gather.Gathering;
import vigil.gather.Recurrence;
import vigil.gather.Times;

/**
 * Gatherings as an iCalendar file (RFC 5545), for one calendar entry or for a {@code webcal:}
 * subscription. An entry keeps its UID through changes, its SEQUENCE and STATUS follow them, and
 * its times of writing are to the day. It has no METHOD, which would demand an ORGANIZER (RFC
 * 5546), and an ORGANIZER only where the organisers are named.
 */
public final class GatheringCalendar {
  private static final String PRODUCT = "-//Vigil//Gatherings//EN";

  /** After how long a calendar that subscribes should look again (RFC 7986 section 5.7). */
  private static final Duration LOOK_AGAIN = Duration.ofHours(6);

  /** So far the clock changes are written out for what comes again without an end. */
  private static final int YEARS_AHEAD = 10;

  private GatheringCalendar() {}

  /**
   * The file, to be served as {@code text/calendar; charset=utf-8}.
   *
   * @param site the front's own address, such as {@code https://example.org/}; gatherings are
   *     linked as {@code gatherings/<slug>} below it
   * @param language in which texts are given where they exist in it, else in their original
   * @return content lines of at most 75 octets, ended by CRLF
   */
  public static String ics(List<Gathering> gatherings, URI site, Language language) {
    return ics(Optional.empty(), gatherings, site, language);
  }

  /**
   * The same as a calendar of its own, such as all gatherings of a group, under a name (RFC 7986
   * section 5.1; as {@code X-WR-CALNAME} too, which more programs know).
   */
  public static String named(String name, List<Gathering> gatherings, URI site, Language language) {
    return ics(Optional.of(name), gatherings, site, language);
  }

  private static String ics(
      Optional<String> name, List<Gathering> gatherings, URI site, Language language) {
    List<CalendarComponent> components = new ArrayList<>(zones(gatherings));
    gatherings.stream()
        .sorted(Comparator.comparing(g -> g.slug().value()))
        .forEach(gathering -> components.add(CalendarEntry.of(gathering, site, language)));
    List<Property> properties =
        new ArrayList<>(
            List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId(PRODUCT),
                ImmutableCalScale.GREGORIAN,
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), LOOK_AGAIN)));
    name.ifPresent(words -> {
      properties.add(new Name(words));
      properties.add(new XProperty("X-WR-CALNAME", words));
    });
    return print(new Calendar(new PropertyList(properties), new ComponentList<>(components)));
  }

  private static String print(Calendar calendar) {
    StringWriter unfolded = new StringWriter();
    try {
      new CalendarOutputter(true, Integer.MAX_VALUE).output(calendar, unfolded);
    } catch (ValidationException e) {
      throw new IllegalStateException("ical4j finds our calendar not valid", e);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return FoldedLines.fold(unfolded.toString());
  }

  private record Span(Instant first, Instant last) {
    Span and(Span other) {
      return new Span(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  /** One definition for each zone used; a calendar without entries still needs one component. */
  private static List<? extends CalendarComponent> zones(List<Gathering> gatherings) {
    Map<String, Span> spans = new TreeMap<>();
    for (Gathering gathering : gatherings) {
      spans.merge(gathering.times().zone().getId(), span(gathering), Span::and);
    }
    if (spans.isEmpty()) {
      spans.put("Etc/UTC", new Span(Instant.EPOCH, Instant.EPOCH));
    }
    return spans.entrySet().stream()
        .map(zone ->
            ZoneDefinition.of(
                ZoneId.of(zone.getKey()), zone.getValue().first(), zone.getValue().last()))
        .toList();
  }

  private static Optional<LocalDate> lastShown(Recurrence again, LocalDate first) {
    LocalDate end = first.plusYears(YEARS_AHEAD);
    return again.days(first).takeWhile(day -> !day.isAfter(end)).reduce((_, later) -> later);
  }

  private static Span span(Gathering gathering) {
    Times times = gathering.times();
    LocalDate first = times.start().toLocalDate();
    LocalDate last =
        gathering
            .recurrence()
            .flatMap(again -> again.last(first).or(() -> lastShown(again, first)))
            .orElse(first);
    Times end = times.later(ChronoUnit.DAYS.between(first, last));
    return new Span(
        times.startMoment().toInstant(), end.endMoment().orElseGet(end::startMoment).toInstant());
  }
}
