package vigil.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.gather.Recurrence.End;
import vigil.gather.Recurrence.Pattern;

class RecurrenceTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 31);

  @Test
  void weekly_everySecondWeekWithAnException_skipsItAndCountsIt() {
    Recurrence again =
        new Recurrence(Pattern.WEEKLY, 2, new End.Count(4), List.of(LocalDate.of(2026, 2, 14)));

    assertThat(again.days(SATURDAY))
        .containsExactly(SATURDAY, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 14));
    assertThat(again.rule(at(SATURDAY))).isEqualTo("FREQ=WEEKLY;INTERVAL=2;COUNT=4");
  }

  @Test
  void monthlyByDay_onThe31st_passesOverShortMonths() {
    Recurrence again = again(Pattern.MONTHLY_BY_DAY, new End.Until(LocalDate.of(2026, 7, 31)));

    assertThat(again.days(SATURDAY))
        .containsExactly(
            SATURDAY,
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 5, 31),
            LocalDate.of(2026, 7, 31));
  }

  @Test
  void monthlyByWeekday_onAFifthSaturday_isTheLast() {
    Recurrence again = again(Pattern.MONTHLY_BY_WEEKDAY, new End.Count(3));

    assertThat(again.days(SATURDAY))
        .containsExactly(SATURDAY, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 28));
    assertThat(again.rule(at(SATURDAY))).isEqualTo("FREQ=MONTHLY;BYDAY=-1SA;INTERVAL=1;COUNT=3");
  }

  @Test
  void monthlyByWeekday_onASecondTuesday_staysTheSecond() {
    LocalDate second = LocalDate.of(2026, 9, 8);
    Recurrence again = again(Pattern.MONTHLY_BY_WEEKDAY, new End.Open());

    assertThat(again.days(second).limit(3))
        .containsExactly(second, LocalDate.of(2026, 10, 13), LocalDate.of(2026, 11, 10));
    assertThat(again.last(second)).isEmpty();
  }

  @Test
  void rule_untilADayInSummer_endsWithThatDayThere() {
    Recurrence again = again(Pattern.WEEKLY, new End.Until(LocalDate.of(2026, 7, 4)));

    assertThat(again.rule(at(SATURDAY))).isEqualTo("FREQ=WEEKLY;INTERVAL=1;UNTIL=20260704T225959Z");
  }

  @Test
  void days_allExceptions_areNone() {
    Recurrence again =
        new Recurrence(Pattern.WEEKLY, 1, new End.Count(1), List.of(SATURDAY, SATURDAY));

    assertThat(again.days(SATURDAY)).isEmpty();
    assertThat(again.exceptions()).containsExactly(SATURDAY);
  }

  /** A gathering that nobody can announce would make its page impossible. */
  @Test
  void days_beyondTheYearsOfTimes_areNone() {
    LocalDate last = LocalDate.of(2200, 12, 25);

    assertThat(again(Pattern.WEEKLY, new End.Open()).days(last)).containsExactly(last);
    assertThat(again(Pattern.MONTHLY_BY_DAY, new End.Count(1000)).last(last)).contains(last);
  }

  private static Recurrence again(Pattern pattern, End end) {
    return new Recurrence(pattern, 1, end, List.of());
  }

  private static Times at(LocalDate day) {
    return Times.openEnded(LocalDateTime.of(day.getYear(), 1, 31, 12, 0), Examples.LONDON);
  }
}
