package vigil.estimate.latent;

import java.util.Arrays;
import vigil.estimate.random.RandomStream;

/**
 * Who is in which class: how many by class, and how many of them by list. Persons who are on the
 * same lists are drawn together, class by class as binomial numbers of those who are left, the
 * classes of the greatest weight first, because few or none are left for the others then.
 */
final class Membership {
  /** Weights change little from round to round, so an order stays about right for some. */
  private static final int SORTED_EVERY = 16;

  /** So few are drawn one by one. */
  private static final int FEW = 10;

  private final RandomStream random;
  private final int classes;
  private final double[] members;

  /** By list, then class. */
  private final double[] onList;

  /** By combination of lists, its classes, about the greatest weight first. */
  private final int[][] orders;

  /** By place in an order, the weight of that class and of all behind it. */
  private final double[] rest;

  /** By class, those of one combination of lists. */
  private final double[] drawn;

  private int round = -1;

  Membership(RandomStream random, int classes, int lists, int combinations) {
    this.random = random;
    this.classes = classes;
    this.members = new double[classes];
    this.onList = new double[lists * classes];
    this.orders = new int[combinations][classes];
    this.rest = new double[classes];
    this.drawn = new double[classes];
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
   */
  void draw(int combination, int pattern, long persons, double[] weights) {
    int[] order = orders[combination];
    if (round % SORTED_EVERY == 0) {
      sort(order, weights);
    }
    double behind = 0;
    for (int place = classes - 1; place >= 0; place--) {
      behind += weights[order[place]];
      rest[place] = behind;
    }
    long left = persons;
    int first = 0;
    for (int place = 0; left > FEW; place++) {
      int k = order[place];
      long hits = rest[place] > weights[k] ? random.binomial(left, weights[k] / rest[place]) : left;
      drawn[k] = hits;
      left -= hits;
      first = place + 1;
    }
    for (; left > 0; left--) {
      drawn[drawOne(order, first)]++;
    }
    count(pattern);
  }

  /** A class for one person, from a place in the order on. */
  private int drawOne(int[] order, int from) {
    double height = random.uniform() * rest[from];
    int place = from;
    while (place + 1 < classes && height < rest[place + 1]) {
      place++;
    }
    return order[place];
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

  private void count(int pattern) {
    for (int k = 0; k < classes; k++) {
      members[k] += drawn[k];
    }
    for (int lists = pattern; lists != 0; lists &= lists - 1) {
      int row = Integer.numberOfTrailingZeros(lists) * classes;
      for (int k = 0; k < classes; k++) {
        onList[row + k] += drawn[k];
      }
    }
    Arrays.fill(drawn, 0);
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
