package vigil.core.date;

/** One end of an interval. */
sealed interface Endpoint {

  /** A date. */
  record Known(Single date) implements Endpoint {

    @Override
    public String toString() {
      return date.toString();
    }
  }

  /** No end: `..`. */
  record Open() implements Endpoint {

    @Override
    public String toString() {
      return "..";
    }
  }

  /** An end nobody knows: nothing is written. */
  record Unknown() implements Endpoint {

    @Override
    public String toString() {
      return "";
    }
  }
}
