package vigil.core.date;

/** One end of the time a date covers. */
public sealed interface Limit {

  /**
   * A known moment.
   *
   * @param epochMillis milliseconds since 1970-01-01T00:00Z in the proleptic Gregorian calendar; a
   *     moment more than 292 million years away stands at the edge of the range
   */
  record At(long epochMillis) implements Limit {}

  /** No end on this side: `..` in EDTF. */
  record Open() implements Limit {}

  /** There is an end on this side, and nobody knows when: an empty side of an interval. */
  record Unknown() implements Limit {}
}
