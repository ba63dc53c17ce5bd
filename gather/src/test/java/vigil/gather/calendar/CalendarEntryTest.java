package vigil.gather.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.gather.calendar.ReadCalendar.ics;
import static vigil.gather.calendar.ReadCalendar.parse;
import static vigil.gather.calendar.ReadCalendar.parsed;

import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;
import vigil.core.map.GeoPoint;
import vigil.gather.Examples;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Recurrence;
import vigil.gather.Setting;
import vigil.gather.Times;
import vigil.gather.Wording;

/** What an entry says beyond a title and a time. */
class CalendarEntryTest {
  /** biweekly works the rule out anew; the clocks change within it. */
  @Test
  void ics_thatComesAgain_meansTheSameDaysToAnotherParser() {
    Recurrence monthly =
        new Recurrence(
            Recurrence.Pattern.MONTHLY_BY_WEEKDAY,
            1,
            new Recurrence.End.Until(LocalDate.of(2027, 4, 30)),
            List.of(LocalDate.of(2026, 12, 26)));
    Gathering march = Examples.march().recurrence(Optional.of(monthly)).finish();
    String ics = ics(march);
    assertThat(ics.lines())
        .contains(
            "RRULE:FREQ=MONTHLY;UNTIL=20270430T215959Z;INTERVAL=1;BYDAY=4SA",
            "EXDATE;TZID=Europe/Berlin:20261226T230000");
    VEvent event = parse(ics).getEvents().getFirst();
    DateIterator days = event.getDateIterator(TimeZone.getTimeZone("Europe/Berlin"));
    List<Instant> read = new ArrayList<>();
    days.forEachRemaining(day -> read.add(day.toInstant()));
    assertThat(read)
        .containsExactlyElementsOf(
            monthly
                .days(march.times().start().toLocalDate())
                .map(day -> day.atTime(23, 0).atZone(march.times().zone()).toInstant())
                .toList())
        .hasSize(6);
  }

  @Test
  void ics_thatComesAgainWithoutEnd_hasTheClockChangesOfTenYears() {
    Recurrence weekly =
        new Recurrence(Recurrence.Pattern.WEEKLY, 1, new Recurrence.End.Open(), List.of());
    assertThat(ics(Examples.march().recurrence(Optional.of(weekly)).finish()).lines())
        .contains("RRULE:FREQ=WEEKLY;INTERVAL=1", "DTSTART:20360330T020000");
  }

  @Test
  void ics_withAPoint_saysWhereItIs() {
    Setting corner = new Setting.OnePlace(GeoPoint.of("51.5089, -0.1898"));
    assertThat(ics(Examples.london().setting(corner).finish()).lines())
        .contains("GEO:51.5089;-0.1898");
  }

  @Test
  void ics_ofAMarch_namesTheWay() {
    Setting way =
        new Setting.Route(
            Stream.of("The station", "The bridge", "The square")
                .map(place -> Wording.of(Language.ENGLISH, place))
                .map(place -> new Setting.Waypoint(place, Optional.empty()))
                .toList());
    assertThat(
            parsed(Examples.march().setting(way).finish(), Language.ENGLISH)
                .getDescription()
                .getValue())
        .startsWith("The station – The bridge – The square\n\n2026-10-20\n");
  }

  @Test
  void ics_ofSeveralPlaces_saysWhenAndWhereByEachClock() {
    Setting places =
        new Setting.Places(
            List.of(
                new Setting.Stop(
                    Wording.of(Language.ENGLISH, "Berlin, the gate"),
                    Optional.empty(),
                    Times.openEnded(
                        LocalDateTime.of(2026, 10, 24, 18, 0), ZoneId.of("Europe/Berlin")))));
    Gathering gathering = Examples.london().kind(Kind.SEVERAL_PLACES).setting(places).finish();
    assertThat(parsed(gathering, Language.ENGLISH).getDescription().getValue())
        .startsWith("2026-10-24 18:00 +02:00 Berlin, the gate\n\n");

    Recurrence weekly =
        new Recurrence(Recurrence.Pattern.WEEKLY, 1, new Recurrence.End.Open(), List.of());
    assertThat(
            parsed(gathering.edit().recurrence(Optional.of(weekly)).finish(), Language.ENGLISH)
                .getDescription()
                .getValue())
        .startsWith("18:00 Europe/Berlin Berlin, the gate\n\n");
  }
}
