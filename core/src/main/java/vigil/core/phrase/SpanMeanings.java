package vigil.core.phrase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What words for a date as a whole mean: alone, or from, to, before and after. */
final class SpanMeanings {

  private SpanMeanings() {}

  static Map<String, Meaning> all() {
    Map<String, Meaning> all = new LinkedHashMap<>();
    all.put("alone", parts -> new Spans(parts).alone(parts.named("named")));
    all.put("in", parts -> ofKind(parts, false));
    all.put("on", parts -> ofKind(parts, true));
    all.put("since", shown(Spans::since));
    all.put("until", shown(Spans::until));
    all.put("by", parts -> new Spans(parts).until(parts.named("named")));
    all.put("before", shown(Spans::before));
    all.put("after", shown(Spans::after));
    all.put("until-or-before", shown(Spans::untilOrBefore));
    all.put("between", ends((spans, ends) -> spans.between(ends.from().shown(), ends.to())));
    all.put("from-to", ends(SpanMeanings::alike));
    all.put("either", ends((spans, ends) -> spans.two(ends.from(), ends.to(), false)));
    all.put("both", ends((spans, ends) -> spans.two(ends.from(), ends.to(), true)));
    all.put("days", SpanMeanings::days);
    all.put("night", parts -> new Spans(parts).night(parts.named("named"), false));
    all.put("night-into", parts -> new Spans(parts).night(parts.named("named"), true));
    all.put("or-earlier", parts -> members("[..", parts.named("named"), "]", parts));
    all.put("or-later", parts -> members("[", parts.named("named"), "..]", parts));
    all.put("to-unknown", parts -> members("", parts.named("named"), "/", parts));
    all.put("unknown-to", parts -> members("/", parts.named("named"), "", parts));
    all.put("unknown", _ -> List.of(new Made("XXXX", Set.of(), false)));
    all.put("unknown-on", _ -> List.of(new Made("/..", Set.of(), false)));
    all.put("up-to-unknown", _ -> List.of(new Made("../", Set.of(), false)));
    all.put("some-day", parts -> open(parts, "-XX-XX", "-XX"));
    all.put("some-month", parts -> open(parts, "-XX", ""));
    all.put("timed", parts -> timed(parts, ""));
    all.put("timed-utc", parts -> timed(parts, "Z"));
    all.put("perhaps", SpanMeanings::perhaps);
    all.put("made", parts -> List.of(parts.get("made", Made.class)));
    all.put("open", parts -> List.of(new Made("../..", Set.of(), false)));
    return all;
  }

  /** "On" takes a day, "in" what is longer: in "in May 12 men", May has no twelfth day. */
  private static List<Made> ofKind(Parts parts, boolean day) {
    Named named = parts.named("named");
    boolean own = named.stamp().unit() == Unit.DAY;
    return own == day ? new Spans(parts).alone(named.shown()) : List.of();
  }

  private static Meaning shown(BiFunction<Spans, Named, List<Made>> meaning) {
    return parts -> meaning.apply(new Spans(parts), parts.named("named").shown());
  }

  private static Meaning ends(BiFunction<Spans, Dating.Ends, List<Made>> meaning) {
    return parts ->
        meaning.apply(new Spans(parts), new Dating.Ends(parts.named("from"), parts.named("to")));
  }

  /** Two dates that only a dash joins are the ends of a span if they are of one kind. */
  private static List<Made> alike(Spans spans, Dating.Ends ends) {
    return ends.from().stamp().unit() == ends.to().stamp().unit()
        ? spans.between(ends.from(), ends.to())
        : List.of();
  }

  /** Days of one month, the month first: "March 1 to 5, 2017". */
  private static List<Made> days(Parts parts) {
    Function<String, Stamp> day =
        label ->
            new Stamp(
                Unit.DAY,
                parts.find("year", Named.class).map(year -> year.stamp().theYear()).orElse(null),
                parts.number("month"),
                parts.number(label));
    Stamp from = day.apply("first");
    Stamp to = day.apply("second");
    return from.exists() && to.exists()
        ? new Spans(parts).between(Named.of(from).shown(), Named.of(to).shown())
        : List.of();
  }

  private static List<Made> members(String before, Named named, String after, Parts parts) {
    return new Dating(parts)
        .dated(named).stream()
            .map(Edges::new)
            .filter(edges -> edges.both().indexOf('/') < 0)
            .map(edges -> new Made(before + edges.both() + after, edges.assumed(), true))
            .toList();
  }

  /** "A day in March": which one is left open. */
  private static List<Made> open(Parts parts, String ofYear, String ofMonth) {
    return new Dating(parts)
        .dated(parts.named("named")).stream()
            .flatMap(dated -> {
              String rest =
                  switch (dated.stamp().unit()) {
                    case YEAR -> ofYear;
                    case MONTH -> ofMonth;
                    default -> "";
                  };
              return rest.isEmpty() || !dated.sign().isEmpty() || dated.share() != Share.WHOLE
                  ? Stream.<Made>empty()
                  : Stream.of(
                      new Made(dated.stamp().begin() + rest, dated.assumed(), dated.evident()));
            })
            .toList();
  }

  private static List<Made> timed(Parts parts, String zone) {
    return new Dating(parts)
        .dated(parts.named("named")).stream()
            .filter(dated -> dated.stamp().unit() == Unit.DAY && dated.sign().isEmpty())
            .map(dated ->
                new Made(
                    dated.stamp().begin() + "T" + parts.get("clock", String.class) + zone,
                    dated.assumed(),
                    true))
            .toList();
  }

  /** Uncertain as a whole; a set cannot be. */
  private static List<Made> perhaps(Parts parts) {
    Made made = parts.get("made", Made.class);
    String edtf = made.edtf();
    if ("[{".indexOf(edtf.charAt(0)) >= 0 || edtf.indexOf('T') > 0) {
      return List.of();
    }
    String signed =
        Stream.of(edtf.split("/", -1))
            .map(end -> end.isEmpty() || end.equals("..") ? end : Named.sign(end, "?"))
            .collect(Collectors.joining("/"));
    return List.of(new Made(signed, made.assumed(), made.evident()));
  }
}
