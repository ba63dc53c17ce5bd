package vigil.front.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final long MB = 1L << 20;

  private final AtomicLong now = new AtomicLong();
  private final Quota quota = new Quota(10, 2048 * MB, now::get);

  @Test
  void enter_moreThanAnHourTakes_isRefusedUntilTimeHasPassed() {
    for (int i = 0; i < 10; i++) {
      assertThat(quota.enter(1)).isEqualTo(Verdict.LET_IN);
    }
    assertThat(quota.enter(1)).isEqualTo(Verdict.HOUR_USED_UP);
    now.addAndGet(Duration.ofMinutes(5).toNanos());
    assertThat(quota.enter(1)).isEqualTo(Verdict.HOUR_USED_UP);
    now.addAndGet(Duration.ofMinutes(2).toNanos());
    assertThat(quota.enter(1)).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void enter_announcedAndNeverBrought_usesNoBytes() {
    for (int i = 0; i < 3; i++) {
      assertThat(quota.enter(2000 * MB)).isEqualTo(Verdict.LET_IN);
    }
  }

  @Test
  void enter_dayFullOfVideos_leavesRoomForWords() {
    assertThat(quota.enter(2048 * MB)).isEqualTo(Verdict.LET_IN);
    quota.stored(2048 * MB);
    assertThat(quota.room(17 * MB)).isEqualTo(Verdict.DAY_USED_UP);
    assertThat(quota.room(MB)).isEqualTo(Verdict.LET_IN);
    assertThat(quota.left()).isGreaterThan(0.5);
    for (int i = 0; i < 512; i++) {
      quota.stored(MB);
    }
    assertThat(quota.room(MB)).isEqualTo(Verdict.DAY_USED_UP);
    assertThat(quota.left()).isZero();
    now.addAndGet(Duration.ofDays(1).toNanos());
    assertThat(quota.room(2048 * MB)).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void room_asked_takesNothing() {
    for (int i = 0; i < 50; i++) {
      assertThat(quota.room(MB)).isEqualTo(Verdict.LET_IN);
    }
  }
}
