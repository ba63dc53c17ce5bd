package vigil.gather.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.gather.calendar.ReadCalendar.ics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.core.language.Language;
import vigil.core.map.GeoPoint;
import vigil.gather.Examples;
import vigil.gather.Gathering;
import vigil.gather.Recurrence;
import vigil.gather.Setting;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Wording;

/** What two parsers by different people take from the file after every change. */
class ChangedEntryTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 3);

  @ParameterizedTest
  @EnumSource
  void ics_movedThenCalledOff_isEachTimeALaterVersionOfTheSameEntry(CalendarReader reader) {
    Gathering announced = weekly();
    Gathering moved =
        announced
            .edit()
            .times(Times.openEnded(LocalDateTime.of(2026, 10, 3, 19, 30), BERLIN))
            .status(Status.CHANGED)
            .finish()
            .after(announced, LocalDate.of(2026, 9, 20));
    Gathering calledOff =
        moved.edit().status(Status.CANCELLED).finish().after(moved, LocalDate.of(2026, 9, 20));
    CalendarReader.Kept kept = new CalendarReader.Kept();
    List<CalendarReader.Entry> seen = new ArrayList<>();
    for (Gathering version : List.of(announced, moved, calledOff)) {
      seen.add(kept.take(reader.read(ics(version))));
    }
    assertThat(kept.entries()).hasSize(1);
    assertThat(seen).extracting(CalendarReader.Entry::sequence).containsExactly(0, 1, 2);
    assertThat(seen)
        .extracting(CalendarReader.Entry::status)
        .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
    assertThat(seen.get(0).starts()).containsExactlyElementsOf(at(18, 0, 0, 7, 21, 28));
    assertThat(seen.get(1).starts()).containsExactlyElementsOf(at(19, 30, 0, 7, 21, 28));
    assertThat(seen.get(2).starts()).isEqualTo(seen.get(1).starts());
  }

  @ParameterizedTest
  @EnumSource
  void ics_withOneDayCalledOff_losesThatDayOnly(CalendarReader reader) {
    Gathering announced = weekly();
    Gathering fewer =
        announced
            .edit()
            .recurrence(Optional.of(fiveWeeks(FIRST.plusDays(14), FIRST.plusDays(21))))
            .finish()
            .after(announced, LocalDate.of(2026, 9, 20));
    CalendarReader.Kept kept = new CalendarReader.Kept();
    kept.take(reader.read(ics(announced)));
    assertThat(kept.take(reader.read(ics(fewer))).starts())
        .containsExactlyElementsOf(at(18, 0, 0, 7, 28));
  }

  @ParameterizedTest
  @EnumSource
  void ics_thatArrivesLate_doesNotUndoTheLaterOne(CalendarReader reader) {
    Gathering announced = weekly();
    Gathering calledOff =
        announced
            .edit()
            .status(Status.CANCELLED)
            .finish()
            .after(announced, LocalDate.of(2026, 9, 9));
    CalendarReader.Kept kept = new CalendarReader.Kept();
    kept.take(reader.read(ics(calledOff)));
    assertThat(kept.take(reader.read(ics(announced))).status()).isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @EnumSource
  void ics_ofAMarchWithPoints_saysWhereItSetsOff(CalendarReader reader) {
    Setting way =
        new Setting.Route(
            List.of(waypoint("The station", "52.525, 13.369"), waypoint("The gate", "52.5, 13.4")));
    Gathering march = Examples.march().setting(way).finish();
    CalendarReader.Entry entry = reader.read(ics(march));
    assertThat(entry.latitude()).contains(52.525);
    assertThat(entry.page()).isEqualTo("https://example.org/gatherings/march");
  }

  @ParameterizedTest
  @EnumSource
  void ics_asksToBeLookedAtAgain(CalendarReader reader) {
    assertThat(reader.lookAgain(ics(weekly()))).hasHours(6);
  }

  @ParameterizedTest
  @EnumSource
  void named_anyWords_isTheNameOfTheCalendar(CalendarReader reader) {
    String name = "Light, \\ north; \u0434\u0430";
    String ics =
        GatheringCalendar.named(name, List.of(weekly()), ReadCalendar.SITE, Language.ENGLISH);
    assertThat(reader.names(ics)).containsExactly(name, name);
    assertThat(reader.names(ics(weekly()))).isEmpty();
  }

  private static Setting.Waypoint waypoint(String place, String point) {
    return new Setting.Waypoint(Wording.of(Language.ENGLISH, place), GeoPoint.of(point));
  }

  private static Gathering weekly() {
    return Examples.london()
        .times(Times.openEnded(FIRST.atTime(18, 0), BERLIN))
        .recurrence(Optional.of(fiveWeeks(FIRST.plusDays(14))))
        .finish();
  }

  /** The clocks go back within these weeks. */
  private static Recurrence fiveWeeks(LocalDate... without) {
    return new Recurrence(
        Recurrence.Pattern.WEEKLY, 1, new Recurrence.End.Count(5), List.of(without));
  }

  private static List<Instant> at(int hour, int minute, int... daysLater) {
    List<Instant> starts = new ArrayList<>();
    for (int days : daysLater) {
      starts.add(FIRST.plusDays(days).atTime(hour, minute).atZone(BERLIN).toInstant());
    }
    return starts;
  }
}
