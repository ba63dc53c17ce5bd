package vigil.front.admission;

import java.time.Duration;
import java.util.Optional;
import vigil.front.admission.Token.Purpose;

/**
 * Lets somebody who got in go on for a while: read, write, take a file, erase, without a wait or a
 * sum for each. A pass is good a few times and then forgotten.
 */
final class Passes {
  private static final int TIMES = 10;
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final Mint mint;
  private final Spent spent;
  private final Clock clock;

  Passes(Mint mint, Spent spent, Clock clock) {
    this.mint = mint;
    this.spent = spent;
    this.clock = clock;
  }

  String issue() {
    return mint.unique(Purpose.VISIT_PASS, 0, clock.second());
  }

  /** Whether it is still good; if so, it is good once less. */
  boolean accept(String pass) {
    return alive(pass)
        .filter(token ->
            spent.use(token.name(), TIMES, token.second() + (int) LIFE.toSeconds(), clock.second()))
        .isPresent();
  }

  /** Whether {@link #accept} would take it. */
  boolean isGood(String pass) {
    return alive(pass).filter(token -> spent.isGood(token.name(), TIMES)).isPresent();
  }

  private Optional<Token> alive(String pass) {
    return mint.read(pass, Purpose.VISIT_PASS)
        .filter(token -> clock.second() - token.second() <= LIFE.toSeconds());
  }

  /** Lets a pass be used once more, because nothing came of it. */
  void giveBack(String pass) {
    mint.read(pass, Purpose.VISIT_PASS).ifPresent(token -> spent.giveBack(token.name()));
  }
}
