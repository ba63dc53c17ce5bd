package vigil.core.date;

/**
 * Ten years, written with the three digits they share: `199` is 1990 to 1999, `-005` is -50 to -41.
 */
record Decade(int number, Qualifier qualifier) implements Single {

  @Override
  public int level() {
    return 2;
  }

  @Override
  public String kind() {
    return "Decade";
  }

  @Override
  public Limit min() {
    return Days.startOfYear(firstYear());
  }

  @Override
  public Limit max() {
    return Days.endOfYear(lastYear());
  }

  int firstYear() {
    return number * 10;
  }

  int lastYear() {
    return firstYear() + 9;
  }

  @Override
  public String toString() {
    return (number < 0 ? "-%03d" : "%03d").formatted(Math.abs(number)) + qualifier.sign();
  }
}
