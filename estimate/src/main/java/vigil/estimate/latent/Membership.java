package vigil.estimate.latent;

import java.util.Arrays;
import vigil.estimate.random.Dealer;
import vigil.estimate.random.RandomStream;

/**
 * Who is in which class: how many by class, and how many of them by list. Persons who are on the
 * same lists are drawn together, class by class as binomial numbers of those who are left, the
 * classes of the greatest weight first, because few or none are left for the others then. The last
 * {@value Dealer#MOST} are dealt out at once.
 */
final class Membership {
  /** Weights change little from round to round, so an order stays about right for some. */
  private static final int SORTED_EVERY = 16;

  private final RandomStream random;
  private final Dealer dealer;
  private final int classes;
  private final double[] members;

  /** By list, then class. */
  private final double[] onList;

  /** By combination of lists, its classes, about the greatest weight first. */
  private final int[][] orders;

  /** By place in an order, those of one combination of lists who were dealt together. */
  private final long[] dealt;

  private int round = -1;

  Membership(RandomStream random, int classes, int lists, int combinations) {
    this.random = random;
    this.dealer = new Dealer(random);
    this.classes = classes;
    this.members = new double[classes];
    this.onList = new double[lists * classes];
    this.orders = new int[combinations][classes];
    this.dealt = new long[classes];
    for (int[] order : orders) {
      Arrays.setAll(order, place -> place);
    }
  }

  /** Forgets who is where. */
  void clear() {
    round++;
    Arrays.fill(members, 0);
    Arrays.fill(onList, 0);
  }

  /**
   * Puts persons into classes.
   *
   * @param combination the number of the combination of lists that they are on
   * @param pattern the combination itself
   * @param weights by class, how probable it is for them; not all 0
   * @param total of the weights
   */
  void draw(int combination, int pattern, long persons, double[] weights, double total) {
    int[] order = orders[combination];
    if (round % SORTED_EVERY == 0) {
      sort(order, weights);
    }
    double rest = total;
    long left = persons;
    int place = 0;
    while (left > Dealer.MOST) {
      int k = order[place++];
      double weight = weights[k];
      long hits = place < classes && rest > weight ? random.binomial(left, weight / rest) : left;
      put(k, pattern, hits);
      left -= hits;
      rest -= weight;
    }
    if (left > 0) {
      int end = dealer.deal((int) left, weights, order, place, rest, dealt);
      for (; place < end; place++) {
        put(order[place], pattern, dealt[place]);
      }
    }
  }

  private void put(int k, int pattern, long persons) {
    members[k] += persons;
    for (int lists = pattern; lists != 0; lists &= lists - 1) {
      onList[Integer.numberOfTrailingZeros(lists) * classes + k] += persons;
    }
  }

  private static void sort(int[] order, double[] weights) {
    for (int end = 1; end < order.length; end++) {
      int k = order[end];
      int place = end;
      while (place > 0 && weights[order[place - 1]] < weights[k]) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = k;
    }
  }

  /** How many are in a class. */
  double in(int k) {
    return members[k];
  }

  /** How many of a class are on a list. */
  double in(int k, int list) {
    return onList[list * classes + k];
  }

  /** Lets a class and the next change their numbers. */
  void swap(int k) {
    swap(members, k);
    for (int row = 0; row < onList.length; row += classes) {
      swap(onList, row + k);
    }
  }

  static void swap(double[] values, int place) {
    double value = values[place];
    values[place] = values[place + 1];
    values[place + 1] = value;
  }

  /** How many classes have a member. */
  int occupied() {
    int occupied = 0;
    for (double member : members) {
      occupied += member > 0 ? 1 : 0;
    }
    return occupied;
  }
}
