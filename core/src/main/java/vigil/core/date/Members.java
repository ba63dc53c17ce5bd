package vigil.core.date;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The members of a set or list, at least one. */
record Members(List<Member> list) {

  Members {
    list = List.copyOf(list);
  }

  Limit min() {
    return list.stream().map(Member::interval).min(Comparator.naturalOrder()).orElseThrow().min();
  }

  Limit max() {
    return list.stream()
        .map(member -> member.interval().max())
        .max(Comparator.comparingLong(limit -> Span.of(limit, limit).lastMillis()))
        .orElseThrow();
  }

  List<Span> spans() {
    return list.stream()
        .map(member -> Span.of(member.interval().min(), member.interval().max()))
        .toList();
  }

  List<Edtf> parts() {
    return list.stream().flatMap(member -> member.interval().parts().stream()).distinct().toList();
  }

  @Override
  public String toString() {
    return list.stream().map(Member::toString).collect(Collectors.joining(","));
  }
}
