package vigil.desk.exchange;

import java.time.Duration;

/**
 * How long the desk waits for a front.
 *
 * @param connect until there is a connection
 * @param answer until the answer begins
 * @param silence in the middle of an answer, without one byte more
 */
record Patience(Duration connect, Duration answer, Duration silence) {
  /** Enough for slow lines, and for a front that checks a large edition. */
  static final Patience USUAL =
      new Patience(Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofMinutes(1));
}
