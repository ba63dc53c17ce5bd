package vigil.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  private static final LocalDateTime START = LocalDateTime.of(2017, 4, 12, 17, 30);

  @Test
  void startMoment_inSummer_isAnHourAheadOfUtc() {
    assertThat(Times.openEnded(START, Examples.LONDON).startMoment().getOffset())
        .isEqualTo(ZoneOffset.ofHours(1));
  }

  @Test
  void startMoment_inAnHourShownTwice_isTheFirst() {
    LocalDateTime twice = LocalDateTime.of(2017, 10, 29, 1, 30);
    assertThat(Times.openEnded(twice, Examples.LONDON).startMoment().getOffset())
        .isEqualTo(ZoneOffset.ofHours(1));
  }

  @Test
  void start_inAnHourThatClocksSkip_isRefused() {
    LocalDateTime skipped = LocalDateTime.of(2017, 3, 26, 1, 30);
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> Times.openEnded(skipped, Examples.LONDON))
        .satisfies(e -> assertThat(e.where()).isEqualTo("start"));
  }

  @Test
  void end_atTheStart_isRefused() {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> new Times(START, Optional.of(START), Examples.LONDON))
        .satisfies(e -> assertThat(e.where()).isEqualTo("end"));
  }

  @Test
  void start_withSeconds_isRefused() {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> Times.openEnded(START.plusSeconds(1), Examples.LONDON));
  }

  @ParameterizedTest
  @ValueSource(ints = {1899, 2201})
  void start_inAYearFarAway_isRefused(int year) {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> Times.openEnded(START.withYear(year), Examples.LONDON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+01:00", "Z", "UTC", "GMT"})
  void zone_thatIsNoPlace_isRefused(String zone) {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> Times.openEnded(START, ZoneId.of(zone)))
        .satisfies(e -> assertThat(e.where()).isEqualTo("zone"));
  }

  /** In London the clock goes from 01:00 to 02:00 on 28 March 2027. */
  @Test
  void later_intoAnHourThatClocksSkip_isAnHourLater() {
    Times weekly = times("2027-03-21T01:30", "2027-03-21T03:30");
    assertThat(weekly.later(7)).isEqualTo(times("2027-03-28T02:30", "2027-03-28T03:30"));
  }

  @Test
  void later_startAloneInAnHourThatClocksSkip_lastsAsLongAsEver() {
    Times weekly = times("2027-03-21T01:59", "2027-03-21T02:05");
    assertThat(weekly.later(7)).isEqualTo(times("2027-03-28T02:59", "2027-03-28T03:05"));
  }

  @Test
  void later_endBeyondTheLastYear_isOpen() {
    Times vigil = times("2200-12-24T23:00", "2200-12-25T06:00");
    assertThat(vigil.later(7))
        .isEqualTo(Times.openEnded(LocalDateTime.parse("2200-12-31T23:00"), Examples.LONDON));
  }

  private static Times times(String start, String end) {
    return new Times(
        LocalDateTime.parse(start),
        Optional.of(LocalDateTime.parse(end)),
        ZoneId.of("Europe/London"));
  }
}
