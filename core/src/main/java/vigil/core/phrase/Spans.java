package vigil.core.phrase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Dates as EDTF, and the spans between, since and before them. */
final class Spans {

  private final Dating dating;

  Spans(Parts parts) {
    this.dating = new Dating(parts);
  }

  /** A date by itself; of a season, also its months. */
  List<Made> alone(Named named) {
    List<Made> all = new ArrayList<>();
    for (Named dated : dating.dated(named)) {
      Edges edges = new Edges(dated);
      all.add(new Made(edges.both(), edges.assumed(), dated.evident()));
      months(dated).forEach(months -> all.add(made(months, dated, Assumption.SEASON)));
    }
    return all;
  }

  private static List<String> months(Named named) {
    Stamp stamp = named.stamp();
    if (stamp.unit() != Unit.SEASON || named.share() != Share.WHOLE || stamp.month() > 24) {
      return List.of();
    }
    YearMonth first = YearMonth.from(stamp.first());
    return stamp.month() == 24
        ? List.of(months(first.minusYears(1), named), months(first, named))
        : List.of(months(first, named));
  }

  private static String months(YearMonth first, Named named) {
    return Named.sign(Stamp.text(first), named.sign())
        + "/"
        + Named.sign(Stamp.text(first.plusMonths(2)), named.sign());
  }

  private static Made made(String edtf, Named named, Assumption... more) {
    return new Made(edtf, Named.union(new Edges(named).assumed(), Set.of(more)), named.evident());
  }

  /** From one date to another, both included. */
  List<Made> between(Named from, Named to) {
    return dating
        .ends(from, to)
        .map(ends -> {
          Edges start = new Edges(ends.from());
          Edges end = new Edges(ends.to());
          return new Made(
              start.begin() + "/" + end.end(),
              Named.union(start.assumed(), end.assumed()),
              ends.from().evident() || ends.to().evident());
        })
        .stream()
        .toList();
  }

  /** From a date on. */
  List<Made> since(Named named) {
    return edge(named, true);
  }

  /** Up to a date, which is included. */
  List<Made> until(Named named) {
    return edge(named, false);
  }

  private List<Made> edge(Named named, boolean since) {
    List<Made> all = new ArrayList<>();
    for (Named dated : dating.dated(named)) {
      Edges edges = new Edges(dated);
      String moment = since ? edges.since() : edges.until();
      String wide = since ? edges.begin() : edges.end();
      all.add(made(since ? moment + "/.." : "../" + moment, dated));
      if (!wide.equals(moment)) {
        all.add(made(since ? wide + "/.." : "../" + wide, dated));
      }
    }
    return all;
  }

  /** On the last day, month or year before a date, or earlier. */
  List<Made> before(Named named) {
    List<Made> all = new ArrayList<>();
    for (Named dated : dating.dated(named)) {
      all.addAll(
          isPlain(dated)
              ? List.of(made("[.." + neighbour(dated.stamp(), -1) + "]", dated))
              : until(dated));
    }
    return all;
  }

  /**
   * After a date. What happened after a day may have happened on it, later; what happened after a
   * month or year did not, as a rule. The other reading is offered beside it.
   */
  List<Made> after(Named named) {
    List<Made> all = new ArrayList<>();
    for (Named dated : dating.dated(named)) {
      if (isPlain(dated)) {
        Made on = made("[" + dated.stamp().begin() + "..]", dated, Assumption.BOUNDARY);
        Made later = made("[" + neighbour(dated.stamp(), 1) + "..]", dated, Assumption.BOUNDARY);
        all.addAll(dated.stamp().unit() == Unit.DAY ? List.of(on, later) : List.of(later, on));
      } else {
        all.addAll(since(dated));
      }
    }
    return all;
  }

  /** A word that means "until" of a day and "before" of a year, and either of both: "до". */
  List<Made> untilOrBefore(Named named) {
    List<Made> until = until(named);
    if (!isPlain(named)) {
      return until;
    }
    List<Made> before = before(named);
    List<Made> all = new ArrayList<>(named.stamp().unit() == Unit.YEAR ? before : until);
    all.addAll(named.stamp().unit() == Unit.YEAR ? until : before);
    return all.stream()
        .map(made ->
            new Made(
                made.edtf(),
                Named.union(made.assumed(), Set.of(Assumption.BOUNDARY)),
                made.evident()))
        .toList();
  }

  private static boolean isPlain(Named named) {
    return named.sign().isEmpty()
        && named.share() == Share.WHOLE
        && switch (named.stamp().unit()) {
          case DAY, MONTH, YEAR, DECADE -> true;
          case WEEK, SEASON, WINTER, CENTURY -> false;
        };
  }

  /** The day, month or year before or after. */
  private static String neighbour(Stamp stamp, int direction) {
    LocalDate first = stamp.first();
    return switch (stamp.unit()) {
      case DAY -> Stamp.text(first.plusDays(direction));
      case MONTH -> Stamp.text(YearMonth.from(first).plusMonths(direction));
      case DECADE -> Stamp.text(first.getYear() + (direction < 0 ? -1 : 10));
      case WEEK, SEASON, WINTER, YEAR, CENTURY -> Stamp.text(first.getYear() + direction);
    };
  }

  /** The night that begins on a day, or ends on it. */
  List<Made> night(Named day, boolean ends) {
    List<Made> all = new ArrayList<>();
    boolean isDay = day.stamp().unit() == Unit.DAY;
    for (Named dated : isDay ? dating.dated(day) : List.<Named>of()) {
      LocalDate own = dated.stamp().first();
      LocalDate evening = ends ? own.minusDays(1) : own;
      String night = Stamp.text(evening) + "/" + Stamp.text(evening.plusDays(1));
      all.add(made(night, dated.shown(), Assumption.NIGHT));
      if (!ends) {
        all.add(made(Stamp.text(own), dated.shown(), Assumption.NIGHT));
      }
    }
    return all;
  }

  /** One of two dates, or both of them. */
  List<Made> two(Named one, Named other, boolean both) {
    if (other.lacksYear() && !one.lacksYear()) {
      return List.of();
    }
    return dating
        .ends(one, other)
        .map(ends -> {
          Edges first = new Edges(ends.from());
          Edges second = new Edges(ends.to());
          String members = first.both() + "," + second.both();
          return new Made(
              both ? "{" + members + "}" : "[" + members + "]",
              Named.union(first.assumed(), second.assumed()),
              ends.from().evident() || ends.to().evident());
        })
        .filter(made -> made.edtf().indexOf('/') < 0)
        .stream()
        .toList();
  }
}
