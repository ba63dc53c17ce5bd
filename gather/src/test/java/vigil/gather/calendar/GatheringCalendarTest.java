package vigil.gather.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.gather.calendar.ReadCalendar.SITE;
import static vigil.gather.calendar.ReadCalendar.ics;
import static vigil.gather.calendar.ReadCalendar.parse;
import static vigil.gather.calendar.ReadCalendar.parsed;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.util.Configurator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;
import vigil.gather.Examples;
import vigil.gather.Gathering;
import vigil.gather.Status;
import vigil.gather.Times;

/** Reads what ical4j wrote with biweekly, a parser by other people. */
class GatheringCalendarTest {
  private static final int YEAR_HOURS = 365 * 24 + 6;

  @Test
  void ics_workedExample_isThisFile() {
    assertThat(ics(Examples.london().finish()).lines())
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Vigil//Gatherings//EN",
            "CALSCALE:GREGORIAN",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "BEGIN:VTIMEZONE",
            "TZID:Europe/London",
            "BEGIN:STANDARD",
            "DTSTART:20161030T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:20170326T010000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0100",
            "END:DAYLIGHT",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:7d1f3c4e-54f5-4a40-9a3f-6a4f6f0b8f11",
            "DTSTAMP:20170408T000000Z",
            "LAST-MODIFIED:20170408T000000Z",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
            "DTSTART;TZID=Europe/London:20170412T173000",
            "SUMMARY;LANGUAGE=en:No to LGBT+ oppression in Chechnya",
            "LOCATION;LANGUAGE=en:Bayswater Road at Ossington Street\\, London (near the ",
            " Russian embassy)",
            "DESCRIPTION;LANGUAGE=en:Bring banners and flags\\; stand against this oppres",
            " sion and with LGBT+ people in Russia.\\n\\nPeaceful and legal.",
            "URL:https://example.org/gatherings/no-to-lgbt-oppression-in-chechnya",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void ics_inRussian_givesRussianWhereThereIsSome() {
    VEvent event = parsed(Examples.london().finish(), Language.RUSSIAN);
    assertThat(event.getSummary().getValue()).isEqualTo("Нет преследованию ЛГБТ+ в Чечне");
    assertThat(event.getSummary().getLanguage()).isEqualTo("ru");
    assertThat(event.getDescription().getValue()).startsWith("Возьмите плакаты и флаги; ");
    assertThat(event.getLocation().getLanguage()).isEqualTo("en");
  }

  @Test
  void ics_everyLine_endsInCrlfAndHasAtMost75Octets() {
    String ics = GatheringCalendar.ics(List.of(Examples.london().finish()), SITE, Language.RUSSIAN);
    assertThat(ics).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
    assertThat(ics.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
  }

  @Test
  void ics_withSignsThatTheFormatUses_comesBackAsWritten() {
    Gathering march = Examples.march().finish();
    VEvent event = parsed(march, Language.ENGLISH);
    assertThat(event.getSummary().getValue()).isEqualTo("March; with, \\ every: \"sign\"");
    assertThat(event.getLocation().getValue()).isEqualTo("From the station, to the square");
  }

  @Test
  void ics_withNews_tellsTheNewestFirst() {
    assertThat(parsed(Examples.march().finish(), Language.ENGLISH).getDescription().getValue())
        .isEqualTo("2026-10-20\nStarts at 23:00.\n\n2026-10-03\nBring a warm coat.");
  }

  @Test
  void ics_withNamedOrganisers_namesThem() {
    assertThat(parsed(Examples.march().finish(), Language.ENGLISH).getOrganizer().getCommonName())
        .contains("Light");
  }

  @Test
  void ics_withWithheldOrganisers_hasNoOrganiserAndNoMethod() {
    ICalendar calendar = parse(ics(Examples.london().finish()));
    assertThat(calendar.getEvents().getFirst().getOrganizer()).isNull();
    assertThat(calendar.getMethod()).isNull();
  }

  @Test
  void ics_afterACancellation_isAnUpdateOfTheSameEntry() {
    Gathering first = Examples.london().finish();
    Gathering cancelled =
        first.edit().status(Status.CANCELLED).finish().after(first, LocalDate.of(2017, 4, 10));
    VEvent before = parsed(first, Language.ENGLISH);
    VEvent after = parsed(cancelled, Language.ENGLISH);
    assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
    assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
    assertThat(after.getStatus().isCancelled()).isTrue();
    assertThat(after.getDateTimeStamp().getValue().toInstant()).isEqualTo("2017-04-10T00:00:00Z");
  }

  @Test
  void ics_overAClockChange_endsWhenTheGatheringEnds() {
    Gathering march = Examples.march().finish();
    VEvent event = parsed(march, Language.ENGLISH);
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(march.times().startMoment().toInstant());
    assertThat(event.getDateEnd().getValue().toInstant())
        .isEqualTo(march.times().endMoment().orElseThrow().toInstant());
  }

  @Test
  void ics_ofSeveral_isOneCalendarInTheOrderOfTheirAddresses() {
    String ics =
        GatheringCalendar.ics(
            List.of(Examples.london().finish(), Examples.march().finish()), SITE, Language.ENGLISH);
    ICalendar calendar = parse(ics);
    assertThat(calendar.getEvents())
        .extracting(event -> event.getUrl().getValue())
        .containsExactly(
            "https://example.org/gatherings/march",
            "https://example.org/gatherings/no-to-lgbt-oppression-in-chechnya");
    assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(2);
  }

  /** RFC 5545 asks for one component at least; a zone is one. */
  @Test
  void ics_ofNone_isACalendarWithNothingButAZone() {
    String ics = GatheringCalendar.ics(List.of(), SITE, Language.ENGLISH);
    assertThat(ics.lines()).contains("BEGIN:VTIMEZONE").doesNotContain("BEGIN:VEVENT");
    assertThat(Biweekly.parse(ics).first().getEvents()).isEmpty();
  }

  /**
   * The rule of RFC 5545 section 3.6.5 itself: the offset is that of the latest onset. biweekly
   * reads the file, but its own conversion to a moment is not asked: within a day of a clock change
   * it is wrong for correct files as well.
   */
  @Property
  void ics_anywhereAtAnyTime_meansTheSameMomentAsTheRfcReadsIt(
      @ForAll("zones") String zone, @ForAll @IntRange(max = 70 * YEAR_HOURS) int hoursSince1970) {
    Gathering gathering = gathering(zone, hoursSince1970);
    ICalendar calendar = parse(ics(gathering));
    VTimezone definition = calendar.getTimezoneInfo().getComponents().iterator().next();
    Instant moment = gathering.times().startMoment().toInstant();
    Observance latest =
        Stream.concat(
                definition.getStandardTimes().stream(),
                definition.getDaylightSavingsTime().stream())
            .filter(observance -> !onset(observance).isAfter(moment))
            .max(Comparator.comparing(GatheringCalendarTest::onset))
            .orElseThrow();
    long offsetMillis = latest.getTimezoneOffsetTo().getValue().getMillis();
    assertThat(offsetMillis).isEqualTo(offset(gathering, moment).getTotalSeconds() * 1000L);
    VEvent event = calendar.getEvents().getFirst();
    assertThat(calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getComponent())
        .isSameAs(definition);
    assertThat(asUtc(event.getDateStart().getValue()).minusMillis(offsetMillis)).isEqualTo(moment);
  }

  private static Instant onset(Observance observance) {
    return asUtc(observance.getDateStart().getValue())
        .minusMillis(observance.getTimezoneOffsetFrom().getValue().getMillis());
  }

  /** The time as it is written, read as if it were UTC. */
  private static Instant asUtc(ICalDate date) {
    DateTimeComponents local = date.getRawComponents();
    return LocalDateTime.of(
            local.getYear(),
            local.getMonth(),
            local.getDate(),
            local.getHour(),
            local.getMinute(),
            local.getSecond())
        .toInstant(ZoneOffset.UTC);
  }

  private static ZoneOffset offset(Gathering gathering, Instant moment) {
    return gathering.times().zone().getRules().getOffset(moment);
  }

  /** A gathering that starts at half past an hour; not in an hour that the clocks there skip. */
  private static Gathering gathering(String zone, int hoursSince1970) {
    LocalDateTime start = LocalDateTime.of(1970, 1, 1, 0, 30).plusHours(hoursSince1970);
    ZoneId id = ZoneId.of(zone);
    Assume.that(!id.getRules().getValidOffsets(start).isEmpty());
    return Examples.london().times(Times.openEnded(start, id)).finish();
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(
        "Europe/London",
        "Europe/Moscow",
        "Europe/Dublin",
        "America/New_York",
        "America/Caracas",
        "Asia/Kathmandu",
        "Asia/Tehran",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Pacific/Apia",
        "Pacific/Auckland",
        "Etc/UTC");
  }

  @Test
  void ical4j_asConfigured_asksNobodyForTimeZones() {
    assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
        .contains("false");
  }
}
