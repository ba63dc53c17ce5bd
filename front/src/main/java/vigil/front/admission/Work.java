package vigil.front.admission;

import java.time.Duration;
import java.util.Optional;
import vigil.front.admission.Token.Purpose;

/** Hands out sums, and takes each solution once. */
final class Work {
  /** The least sum, in tries: nothing that anybody notices. */
  static final int LEAST = 1 << 14;

  /** The dearest sum, in tries: less than half a minute on an old phone. */
  static final int MOST = (int) (LEAST * Pressure.MOST);

  /** A sum that was handed out when it was cheaper is taken up to this factor. */
  private static final int CHEAPER = 4;

  private static final Duration LIFE = Duration.ofMinutes(5);
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
    int now = clock.second();
    Optional<Token> challenge = handedOut(done);
    return challenge.isPresent()
        && now - challenge.get().second() <= LIFE.toSeconds()
        && challenge.get().tries() >= triesNow / CHEAPER
        && Puzzle.isSolved(
            done.substring(0, Mint.CHARACTERS),
            challenge.get().tries(),
            done.substring(Mint.CHARACTERS + 1))
        && spent.use(
            challenge.get().name(), 1, challenge.get().second() + (int) LIFE.toSeconds(), now);
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
