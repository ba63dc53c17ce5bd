package vigil.core.date;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * From one date to another, both included; an end may be open or unknown. Its level is at least 1,
 * as in edtf.js and the test vectors, although the Library of Congress counts an interval between
 * two plain dates as level 0.
 */
record Interval(Endpoint start, Endpoint end) implements Edtf {

  @Override
  public int level() {
    return Math.max(1, parts().stream().mapToInt(Edtf::level).max().orElse(1));
  }

  @Override
  public String kind() {
    return "Interval";
  }

  @Override
  public Limit min() {
    return limit(start, Single::min);
  }

  @Override
  public Limit max() {
    return limit(end, Single::max);
  }

  private static Limit limit(Endpoint endpoint, Function<Single, Limit> side) {
    return switch (endpoint) {
      case Endpoint.Known(Single date) -> side.apply(date);
      case Endpoint.Open _ -> new Limit.Open();
      case Endpoint.Unknown _ -> new Limit.Unknown();
    };
  }

  @Override
  public List<Edtf> parts() {
    return Stream.of(start, end).flatMap(Interval::date).toList();
  }

  /** Whether an end is written with fewer digits than a year. */
  boolean hasShortEnd() {
    return parts().stream().anyMatch(end -> end instanceof Century || end instanceof Decade);
  }

  private static Stream<Edtf> date(Endpoint endpoint) {
    return endpoint instanceof Endpoint.Known(Single date) ? Stream.of(date) : Stream.empty();
  }

  @Override
  public String toString() {
    return start + "/" + end;
  }
}
