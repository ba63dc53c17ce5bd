package vigil.front.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PressureTest {
  private static final int CALM = 12;

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Pressure pressure = new Pressure(CALM, now::get);

  @Test
  void excess_nobodyCame_isNothing() {
    assertThat(pressure.excess()).isZero();
  }

  @Test
  void excess_steadyStream_standsAtItsKnocksOfAMinute() {
    knock(600, Duration.ofSeconds(1));
    assertThat(pressure.excess()).isCloseTo(60.0 / CALM, within(0.1));
  }

  @Test
  void excess_floodOfTenThousandAMinute_risesToTheMostAndFallsAgain() {
    knock(20_000, Duration.ofMillis(6));
    assertThat(pressure.excess()).isEqualTo(Pressure.MOST);
    pass(Duration.ofMinutes(3));
    assertThat(pressure.excess()).isBetween(1.0, Pressure.MOST / 2);
    pass(Duration.ofMinutes(3));
    assertThat(pressure.excess()).isLessThan(1);
  }

  @Test
  void excess_longerFlood_doesNotLastLonger() {
    knock(200_000, Duration.ofMillis(6));
    pass(Duration.ofMinutes(5));
    assertThat(pressure.excess()).isLessThan(1);
  }

  @Property
  void excess_anyKnocks_neverRisesByItself(
      @ForAll @IntRange(max = 5_000) int knocks, @ForAll @IntRange(max = 1_000) int seconds) {
    for (int i = 0; i < knocks; i++) {
      pressure.knock();
    }
    double before = pressure.excess();
    pass(Duration.ofSeconds(seconds));
    assertThat(pressure.excess()).isBetween(0.0, before);
    assertThat(Work.tries(pressure.excess())).isBetween(0, Work.tries(before));
  }

  private void knock(int times, Duration pause) {
    for (int i = 0; i < times; i++) {
      pressure.knock();
      pass(pause);
    }
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
