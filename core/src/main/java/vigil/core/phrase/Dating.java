package vigil.core.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in what words leave out of a date: from the day it was said, or from the other end. */
final class Dating {

  private static final int MOST_YEARS_BACK = 8;

  private final @Nullable LocalDate saidOn;

  Dating(Parts parts) {
    this.saidOn = parts.saidOn();
  }

  /** The date with its year; best first. */
  List<Named> dated(Named named) {
    if (!named.lacksYear()) {
      return checked(named).stream().toList();
    }
    boolean whole = named.stamp().unit() != Unit.DAY || named.stamp().month() > 0;
    if (saidOn == null || !whole || named.stamp().month() >= 33) {
      return List.of();
    }
    List<Named> all = new ArrayList<>();
    latest(named, saidOn).flatMap(this::checked).ifPresent(all::add);
    boolean running =
        named.stamp().unit() == Unit.MONTH && named.stamp().month() == saidOn.getMonthValue();
    if (running) {
      all.add(past(named, saidOn.getYear() - 1));
    }
    return all;
  }

  private static Named past(Named named, int year) {
    return named.stamped(named.stamp().in(year)).assuming(Set.of(Assumption.NEAREST_PAST));
  }

  private static Optional<Named> latest(Named named, LocalDate saidOn) {
    for (int year = saidOn.getYear(); year > saidOn.getYear() - MOST_YEARS_BACK; year--) {
      Named there = past(named, year);
      if (there.stamp().exists() && !there.stamp().first().isAfter(saidOn)) {
        return Optional.of(there);
      }
    }
    return Optional.empty();
  }

  /** The date if there is one; a weekday that is not its own makes it uncertain. */
  private Optional<Named> checked(Named named) {
    if (!named.stamp().exists() || !new Edges(named).exist()) {
      return Optional.empty();
    }
    boolean differs =
        named.weekday() != null && named.stamp().first().getDayOfWeek() != named.weekday();
    return Optional.of(
        differs
            ? named.signed("?").assuming(Set.of(Assumption.WEEKDAY_DIFFERS)).on(null)
            : named.on(null));
  }

  /** Both ends of a span, each with its year. */
  record Ends(Named from, Named to) {}

  Optional<Ends> ends(Named from, Named to) {
    if (to.lacksYear() && to.stamp().month() == 0) {
      return Optional.empty();
    }
    if (!to.lacksYear()) {
      return checked(to)
          .flatMap(end -> before(from, end).map(start -> new Ends(start, end)))
          .filter(Dating::runsForward);
    }
    if (!from.lacksYear()) {
      return checked(from)
          .flatMap(start -> after(to, start).map(end -> new Ends(start, end)))
          .filter(Dating::runsForward);
    }
    return dated(to).stream()
        .findFirst()
        .flatMap(end -> before(from, end).map(start -> new Ends(start, end)))
        .filter(Dating::runsForward);
  }

  private static boolean runsForward(Ends ends) {
    LocalDate start = ends.from().stamp().first();
    LocalDate end = ends.to().stamp().last();
    boolean same =
        ends.from().stamp().equals(ends.to().stamp()) && ends.from().share() == ends.to().share();
    return !start.isAfter(end) && !same;
  }

  /** A start that takes from the end what it leaves out. */
  private Optional<Named> before(Named from, Named end) {
    if (!from.lacksYear()) {
      return checked(from);
    }
    Stamp stamp = from.stamp();
    int year = end.stamp().theYear();
    if (stamp.unit() == Unit.DAY && stamp.month() == 0) {
      Stamp own = new Stamp(Unit.DAY, year, end.stamp().month(), stamp.day());
      return end.stamp().unit() == Unit.DAY ? checked(from.stamped(own)) : Optional.empty();
    }
    Named sameYear = from.stamped(stamp.in(year));
    boolean fits =
        sameYear.stamp().exists() && !sameYear.stamp().first().isAfter(end.stamp().first());
    boolean turned = stamp.month() == end.stamp().month();
    return fits || !turned
        ? checked(fits ? sameYear : from.stamped(stamp.in(year - 1)))
        : Optional.empty();
  }

  private Optional<Named> after(Named to, Named start) {
    int year = start.stamp().theYear();
    Named sameYear = to.stamped(to.stamp().in(year));
    boolean fits =
        sameYear.stamp().exists() && !sameYear.stamp().last().isBefore(start.stamp().first());
    return checked(fits ? sameYear : to.stamped(to.stamp().in(year + 1)));
  }
}
