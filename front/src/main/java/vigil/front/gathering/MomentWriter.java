package vigil.front.gathering;

import java.time.format.DateTimeFormatter;
import vigil.gather.Times;
import vigil.gather.telling.Telling;

/** Puts times into the words of one language, and beside them what machines read. */
final class MomentWriter {
  private final Telling telling;

  MomentWriter(Telling telling) {
    this.telling = telling;
  }

  GatheringView.When of(Times times) {
    return new GatheringView.When(
        times.startMoment().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
        telling.moment(times.start()),
        end(times),
        telling.zone(times));
  }

  /** Stands behind the start with a blank between them. */
  private String end(Times times) {
    String words = telling.end(times);
    return times.end().isPresent() ? words : "(" + words + ")";
  }
}
