package vigil.core.date;

/**
 * A hundred years, written with the two digits they share: `19` is 1900 to 1999, `-01` is -100 to
 * -1.
 */
record Century(int number, Qualifier qualifier) implements Single {

  @Override
  public int level() {
    return qualifier == Qualifier.NONE ? 0 : 1;
  }

  @Override
  public String kind() {
    return "Century";
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
    return number * 100;
  }

  int lastYear() {
    return firstYear() + 99;
  }

  @Override
  public String toString() {
    return (number < 0 ? "-%02d" : "%02d").formatted(Math.abs(number)) + qualifier.sign();
  }
}
