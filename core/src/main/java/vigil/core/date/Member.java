package vigil.core.date;

/**
 * What stands between two commas of a set or list: a date, or a run `a..b`, open at one end at
 * most.
 */
record Member(Endpoint first, Endpoint last) {

  static Member of(Single date) {
    Endpoint known = new Endpoint.Known(date);
    return new Member(known, known);
  }

  Interval interval() {
    return new Interval(first, last);
  }

  boolean isOneDate() {
    return first.equals(last);
  }

  @Override
  public String toString() {
    if (isOneDate()) {
      return first.toString();
    }
    return (first instanceof Endpoint.Open ? "" : first)
        + ".."
        + (last instanceof Endpoint.Open ? "" : last);
  }
}
