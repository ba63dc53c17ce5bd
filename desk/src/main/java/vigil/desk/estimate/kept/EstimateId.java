package vigil.desk.estimate.kept;

/**
 * Which of the estimates that were kept.
 *
 * @param number 1 for the first of all, then 2, and so on
 */
public record EstimateId(int number) implements Comparable<EstimateId> {
  public EstimateId {
    if (number < 1) {
      throw new IllegalArgumentException("no estimate has the number " + number);
    }
  }

  /** The estimate of this number. */
  public static EstimateId of(String text) {
    return new EstimateId(Integer.parseInt(text));
  }

  @Override
  public int compareTo(EstimateId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
