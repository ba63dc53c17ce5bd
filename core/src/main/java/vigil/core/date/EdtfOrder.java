package vigil.core.date;

import java.util.Comparator;
import java.util.List;

/** How dates compare and what time they cover. */
final class EdtfOrder {

  private static final Comparator<Limit> EARLIEST = Comparator.comparingInt(EdtfOrder::rankAsMin);
  private static final Comparator<Limit> LATEST = Comparator.comparingInt(EdtfOrder::rankAsMax);

  static final Comparator<Edtf> ORDER =
      Comparator.comparing(Edtf::min, EARLIEST.thenComparingLong(EdtfOrder::millis))
          .thenComparing(Edtf::max, LATEST.thenComparingLong(EdtfOrder::millis))
          .thenComparing(Edtf::toString);

  private EdtfOrder() {}

  private static int rankAsMin(Limit limit) {
    return switch (limit) {
      case Limit.Open _ -> 0;
      case Limit.Unknown _ -> 1;
      case Limit.At _ -> 2;
    };
  }

  private static int rankAsMax(Limit limit) {
    return switch (limit) {
      case Limit.At _ -> 0;
      case Limit.Unknown _ -> 1;
      case Limit.Open _ -> 2;
    };
  }

  private static long millis(Limit limit) {
    return limit instanceof Limit.At(long epochMillis) ? epochMillis : 0;
  }

  /** The stretches of time a date covers: one, or one for each member of a set or list. */
  static List<Span> spans(Edtf date) {
    return switch (date) {
      case OneOf(Members members) -> members.spans();
      case AllOf(Members members) -> members.spans();
      case Single single -> List.of(Span.of(single.min(), single.max()));
      case Interval interval -> List.of(Span.of(interval.min(), interval.max()));
    };
  }
}
