package vigil.front.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vigil.exchange.spool.Allowance;

class QuotaTest {
  private static final long MB = 1L << 20;

  private final AtomicLong now = new AtomicLong();
  private final Quota quota = new Quota(10, 2000 * MB, now::get);

  @Test
  void share_moreThanAnHourTakes_isRefusedUntilTimeHasPassed() throws Exception {
    for (int i = 0; i < 10; i++) {
      bring(1);
    }
    assertUsedUp(() -> bring(1), Verdict.HOUR_USED_UP);
    assertThat(quota.room(1)).isEqualTo(Verdict.HOUR_USED_UP);
    now.addAndGet(Duration.ofMinutes(5).toNanos());
    assertUsedUp(() -> bring(1), Verdict.HOUR_USED_UP);
    now.addAndGet(Duration.ofMinutes(2).toNanos());
    bring(1);
  }

  @Test
  void share_announcedAndNeverBrought_usesNoBytes() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(quota.room(1500 * MB)).isEqualTo(Verdict.LET_IN);
      quota.share().begin();
    }
    assertThat(quota.room(1600 * MB)).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void share_broughtAtTheSameTime_getsNoMoreThanTheDayHas() throws Exception {
    List<Allowance> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      assertThat(quota.room(1000 * MB)).isEqualTo(Verdict.LET_IN);
      Allowance one = quota.share();
      one.begin();
      all.add(one);
    }
    long takenMb = 0;
    boolean refused = false;
    for (int i = 0; i < 1000; i++) {
      for (Allowance one : all) {
        try {
          one.take(MB);
          takenMb++;
        } catch (Quota.UsedUp e) {
          assertThat(e.verdict()).isEqualTo(Verdict.DAY_USED_UP);
          refused = true;
        }
      }
    }
    assertThat(refused).isTrue();
    assertThat(takenMb).isBetween(1599L, 1600L);
  }

  @Test
  void giveBack_nothingCameOfIt_leavesTheBytesToOthersOnce() throws Exception {
    Allowance one = quota.share();
    one.begin();
    for (int i = 0; i < 1600; i++) {
      one.take(MB);
    }
    assertThat(quota.room(17 * MB)).isEqualTo(Verdict.DAY_USED_UP);
    one.giveBack();
    one.giveBack();
    assertThat(quota.room(1600 * MB)).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void room_dayFullOfVideos_isThereForWords() throws Exception {
    bring(1600);
    assertThat(quota.room(17 * MB)).isEqualTo(Verdict.DAY_USED_UP);
    assertThat(quota.room(-1)).as("of unknown length").isEqualTo(Verdict.DAY_USED_UP);
    assertThat(quota.room(MB)).isEqualTo(Verdict.LET_IN);
    assertThat(quota.left()).isGreaterThan(0.5);
    for (int i = 0; i < 25; i++) {
      now.addAndGet(Duration.ofMinutes(6).toNanos());
      bring(16);
    }
    assertThat(quota.room(16 * MB)).isEqualTo(Verdict.LET_IN);
    now.addAndGet(Duration.ofDays(2).toNanos());
    assertThat(quota.room(1600 * MB)).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void share_smallOnes_mayUseAllThereIs() throws Exception {
    Quota wide = new Quota(1000, 100 * MB, now::get);
    for (int i = 0; i < 100; i++) {
      Allowance one = wide.share();
      one.begin();
      one.take(MB);
    }
    assertThat(wide.left()).isZero();
    assertThat(wide.room(MB)).isEqualTo(Verdict.DAY_USED_UP);
    assertThat(wide.room(-1)).isEqualTo(Verdict.DAY_USED_UP);
  }

  @Test
  void room_asked_takesNothing() {
    for (int i = 0; i < 50; i++) {
      assertThat(quota.room(MB)).isEqualTo(Verdict.LET_IN);
    }
  }

  private void bring(long megabytes) throws IOException {
    Allowance one = quota.share();
    one.begin();
    for (long i = 0; i < megabytes; i++) {
      one.take(MB);
    }
  }

  private interface Bringing {
    void bring() throws IOException;
  }

  private static void assertUsedUp(Bringing bringing, Verdict verdict) {
    assertThatThrownBy(bringing::bring)
        .isInstanceOfSatisfying(
            Quota.UsedUp.class, e -> assertThat(e.verdict()).isEqualTo(verdict));
  }
}
