package vigil.front.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vigil.front.admission.Token.Purpose;

class WorkTest {
  private static final int TRIES = 4_096;
  private static final int SOLUTION_CHARACTERS = 86;

  private final AtomicLong now = new AtomicLong();
  private final Clock clock = new Clock(now::get);
  private final Mint mint = new Mint(new SecureRandom());
  private final Work work = new Work(mint, new Spent(), Purpose.TELL_WORK, clock);

  @Test
  void accept_done_isTakenOnce() {
    String done = Solver.done(work.challenge(TRIES));
    assertThat(work.accept(done, TRIES)).isTrue();
    assertThat(work.accept(done, TRIES)).isFalse();
  }

  @Test
  void accept_givenBack_isTakenOnceMore() {
    String done = Solver.done(work.challenge(TRIES));
    assertThat(work.accept(done, TRIES)).isTrue();
    work.giveBack(done);
    assertThat(work.accept(done, TRIES)).isTrue();
    assertThat(work.accept(done, TRIES)).isFalse();
  }

  @Test
  void accept_tooLate_isRefused() {
    String done = Solver.done(work.challenge(TRIES));
    pass(Duration.ofMinutes(30).plusSeconds(1));
    assertThat(work.accept(done, TRIES)).isFalse();
  }

  @Test
  void accept_forAnotherPurpose_isRefused() {
    Work visits = new Work(mint, new Spent(), Purpose.VISIT_WORK, clock);
    assertThat(work.accept(Solver.done(visits.challenge(TRIES)), TRIES)).isFalse();
  }

  @Test
  void accept_handedOutWhenItWasCheaper_isTakenWithinAFactor() {
    String done = Solver.done(work.challenge(TRIES));
    assertThat(work.accept(done, 5 * TRIES)).isFalse();
    assertThat(work.accept(done, 4 * TRIES)).isTrue();
  }

  @Test
  void accept_handedOutBeforeARestart_isRefused() {
    Work before = new Work(new Mint(new SecureRandom()), new Spent(), Purpose.TELL_WORK, clock);
    assertThat(work.accept(Solver.done(before.challenge(TRIES)), TRIES)).isFalse();
  }

  @Test
  void accept_solutionOfAnEasierSum_isRefused() {
    String challenge = work.challenge(64 * TRIES);
    assertThat(work.accept(challenge + "." + Solver.solution(challenge, 1_024), TRIES)).isFalse();
  }

  @Test
  void accept_solutionOfAnotherChallenge_isRefused() {
    String solution = Solver.solution(work.challenge(64 * TRIES), 64 * TRIES);
    assertThat(work.accept(work.challenge(64 * TRIES) + "." + solution, TRIES)).isFalse();
  }

  @Property(tries = 300)
  void accept_anythingBehindAChallenge_isRefused(@ForAll @StringLength(max = 100) String rest) {
    String challenge = work.challenge(1 << 20);
    assertThat(work.accept(challenge + rest, 1)).isFalse();
    assertThat(work.accept(challenge + "." + rest, 1)).isFalse();
    assertThat(work.accept(rest, 1)).isFalse();
  }

  @Property(tries = 300)
  void accept_anythingOfTheShapeOfASolution_isRefused(
      @ForAll @StringLength(SOLUTION_CHARACTERS) @AlphaChars @NumericChars @Chars({'-', '_', '='})
          String solution) {
    assertThat(work.accept(work.challenge(1 << 20) + "." + solution, 1)).isFalse();
  }

  @Test
  void solution_ofASum_hasTheShapeThatIsTriedAbove() {
    assertThat(Solver.done(work.challenge(TRIES)))
        .hasSize(Mint.CHARACTERS + 1 + SOLUTION_CHARACTERS);
  }

  @Test
  void tries_underPressure_riseSmoothlyAndEnd() {
    assertThat(Work.tries(0.99)).isZero();
    assertThat(Work.tries(1)).isEqualTo(Work.LEAST);
    assertThat(Work.tries(2)).isEqualTo(2 * Work.LEAST);
    assertThat(Work.tries(Pressure.MOST)).isEqualTo(Work.MOST).isEqualTo(1 << 20);
  }

  @Test
  void passes_used_areGoodTenTimesAndHalfAnHour() {
    Passes passes = new Passes(mint, new Spent(), clock);
    String pass = passes.issue();
    for (int i = 0; i < 10; i++) {
      assertThat(passes.accept(pass)).isTrue();
    }
    assertThat(passes.accept(pass)).isFalse();
    String late = passes.issue();
    pass(Duration.ofMinutes(31));
    assertThat(passes.accept(late)).isFalse();
  }

  @Test
  void spent_full_takesNothingNewUntilSomethingRunsOut() {
    Spent spent = new Spent();
    for (int i = 0; i < 10_000; i++) {
      assertThat(spent.use("a" + i, 1, 100, 0)).isTrue();
    }
    assertThat(spent.use("b", 1, 100, 100)).isFalse();
    assertThat(spent.use("b", 1, 200, 101)).isTrue();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
