package vigil.front.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

  @ParameterizedTest
  @CsvSource({
    "PT1S, 0, false",
    "PT60S, 0, false",
    "PT61S, 0, true",
    "PT61S, 12199, true",
    "PT61S, 12200, false",
    "PT1H, 700000, true",
    "PT1H, 720000, false",
  })
  void isOver_afterSomeTime_asksForTheLeastRate(Duration spent, long readBytes, boolean over) {
    AtomicLong now = new AtomicLong(5_000);
    Patience patience = new Patience(now::get);
    now.addAndGet(spent.toNanos());
    assertThat(patience.isOver(readBytes)).isEqualTo(over);
  }
}
