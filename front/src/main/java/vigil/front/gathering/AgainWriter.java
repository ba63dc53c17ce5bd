package vigil.front.gathering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.gather.Gathering;
import vigil.gather.Times;
import vigil.gather.telling.Telling;

/** Says how a gathering comes again, and when it does so next. */
final class AgainWriter {
  private static final int SHOWN = 4;

  private final Gathering gathering;
  private final Instant now;
  private final Telling telling;

  AgainWriter(Gathering gathering, Instant now, Telling telling) {
    this.gathering = gathering;
    this.now = now;
    this.telling = telling;
  }

  /** The time that lies ahead: the next one; the last when all are over. */
  Times next() {
    return gathering.nextTimes(now);
  }

  Optional<GatheringView.Again> words() {
    return gathering
        .recurrence()
        .map(again ->
            new GatheringView.Again(
                telling.pattern(again),
                telling.lasts(again, first()),
                days(
                    gathering
                        .timesAhead(now)
                        .skip(1)
                        .limit(SHOWN)
                        .map(times -> times.start().toLocalDate())),
                days(again.exceptions().stream().filter(this::isAhead))));
  }

  private List<String> days(Stream<LocalDate> days) {
    return days.map(telling::dayOfWeek).toList();
  }

  /** Whether a day is not over yet, by the clock of the place. */
  private boolean isAhead(LocalDate day) {
    return !day.isBefore(now.atZone(gathering.times().zone()).toLocalDate());
  }

  private LocalDate first() {
    return gathering.times().start().toLocalDate();
  }
}
