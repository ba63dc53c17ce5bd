package vigil.front.admission;

import java.time.Duration;
import vigil.front.admission.Token.Purpose;

/**
 * Tickets that are good only after a while. Whoever loads a page within the same ten seconds holds
 * the same ticket: it says how old a page is and nothing about anybody, and it may be used again.
 * It is no price, only a wait; what keeps a crowd out is the number of places behind it.
 */
final class Tickets {
  /** From then on a ticket is good. */
  static final Duration RIPE_AFTER = Duration.ofSeconds(30);

  /** How long one may write. */
  private static final Duration LIFE = Duration.ofDays(1);

  private static final int PERIOD_SECONDS = 10;

  private final Mint mint;
  private final Purpose purpose;
  private final Clock clock;

  Tickets(Mint mint, Purpose purpose, Clock clock) {
    this.mint = mint;
    this.purpose = purpose;
    this.clock = clock;
  }

  /** The ticket of these ten seconds. */
  String now() {
    int second = clock.second();
    return mint.shared(purpose, second - second % PERIOD_SECONDS);
  }

  boolean isRipe(String ticket) {
    return isOfAge(ticket, RIPE_AFTER);
  }

  /** Whether it is good, or will be. */
  boolean isFromHere(String ticket) {
    return isOfAge(ticket, Duration.ZERO);
  }

  private boolean isOfAge(String ticket, Duration least) {
    int now = clock.second();
    return mint.read(ticket, purpose)
        .map(token -> now - token.second())
        .filter(age -> age >= least.toSeconds() && age <= LIFE.toSeconds())
        .isPresent();
  }
}
