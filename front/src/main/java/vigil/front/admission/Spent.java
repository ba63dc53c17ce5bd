package vigil.front.admission;

import java.util.HashMap;
import java.util.Map;

/**
 * What was used already, until it would not be good any more anyway. Bounded: when it is full,
 * nothing new is taken until something has run out.
 */
final class Spent {
  private static final int MOST = 10_000;

  private final int most;
  private final Map<String, Uses> uses = new HashMap<>();

  Spent() {
    this(MOST);
  }

  /**
   * @param most as many are remembered
   */
  Spent(int most) {
    this.most = most;
  }

  private record Uses(int times, int untilSecond) {}

  /**
   * Uses something once more.
   *
   * @param times how often it may be used
   * @param untilSecond when it stops to be good by itself
   * @return whether it was still good
   */
  synchronized boolean use(String name, int times, int untilSecond, int nowSecond) {
    if (uses.size() >= most) {
      uses.values().removeIf(one -> one.untilSecond < nowSecond);
    }
    Uses before = uses.getOrDefault(name, new Uses(0, untilSecond));
    if (before.times >= times || (before.times == 0 && uses.size() >= most)) {
      return false;
    }
    uses.put(name, new Uses(before.times + 1, untilSecond));
    return true;
  }

  /** Whether something may be used once more. */
  synchronized boolean isGood(String name, int times) {
    Uses before = uses.get(name);
    return before == null ? uses.size() < most : before.times < times;
  }

  /** Gives one use back. */
  synchronized void giveBack(String name) {
    uses.computeIfPresent(
        name, (_, one) -> one.times == 1 ? null : new Uses(one.times - 1, one.untilSecond));
  }
}
