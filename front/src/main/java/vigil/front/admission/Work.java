package vigil.front.admission;

import java.time.Duration;
import java.util.Optional;
import vigil.front.admission.Token.Purpose;

/** Hands out sums, and takes each solution once. */
final class Work {
  /** The least sum, in tries: nothing that anybody notices. */
  static final int LEAST = 1 << 14;

  /**
   * The dearest sum, in tries: seconds on an old phone, a quarter of an hour without a compiler.
   */
  static final int MOST = (int) (LEAST * Pressure.MOST);

  /** A sum that was handed out when it was cheaper is taken up to this factor. */
  private static final int CHEAPER = 4;

  /** Longer than the dearest sum takes on an old phone whose browser compiles nothing. */
  private static final Duration LIFE = Duration.ofMinutes(30);

  private static final char SEPARATOR = '.';

  private final Mint mint;
  private final Spent spent;
  private final Purpose purpose;
  private final Clock clock;

  Work(Mint mint, Spent spent, Purpose purpose, Clock clock) {
    this.mint = mint;
    this.spent = spent;
    this.purpose = purpose;
    this.clock = clock;
  }

  /** What a sum costs at this pressure, in tries; 0 while all is calm. */
  static int tries(double excess) {
    return excess < 1 ? 0 : (int) Math.min(MOST, LEAST * excess);
  }

  /** A new sum. */
  String challenge(int tries) {
    return mint.unique(purpose, tries, clock.second());
  }

  /**
   * Whether a sum was handed out here, is not too old, not too cheap for now, solved, and was not
   * used before; from now on it is.
   *
   * @param done the challenge, a dot, the solution
   */
  boolean accept(String done, int triesNow) {
    return solved(done, triesNow)
        .filter(challenge ->
            spent.use(
                challenge.name(), 1, challenge.second() + (int) LIFE.toSeconds(), clock.second()))
        .isPresent();
  }

  /** Whether {@link #accept} would take it. */
  boolean isGood(String done, int triesNow) {
    return solved(done, triesNow)
        .filter(challenge -> spent.isGood(challenge.name(), 1))
        .isPresent();
  }

  private Optional<Token> solved(String done, int triesNow) {
    return handedOut(done)
        .filter(challenge -> clock.second() - challenge.second() <= LIFE.toSeconds())
        .filter(challenge -> challenge.tries() >= triesNow / CHEAPER)
        .filter(challenge ->
            Puzzle.isSolved(
                done.substring(0, Mint.CHARACTERS),
                challenge.tries(),
                done.substring(Mint.CHARACTERS + 1)));
  }

  /** Lets a solution be used once more, because nothing came of it. */
  void giveBack(String done) {
    handedOut(done).ifPresent(challenge -> spent.giveBack(challenge.name()));
  }

  private Optional<Token> handedOut(String done) {
    return done.length() > Mint.CHARACTERS && done.charAt(Mint.CHARACTERS) == SEPARATOR
        ? mint.read(done.substring(0, Mint.CHARACTERS), purpose)
        : Optional.empty();
  }
}
