package vigil.front.gathering;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.front.page.Day;
import vigil.gather.Times;

/** Puts times into the words of one language. */
final class MomentWriter {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

  private final Language reader;
  private final Text text;

  MomentWriter(Language reader, Text text) {
    this.reader = reader;
    this.text = text;
  }

  GatheringView.When of(Times times) {
    return new GatheringView.When(
        times.startMoment().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
        moment(times.start()),
        times.end().map(end -> end(times.start(), end)).orElseGet(() -> text.get("open-end")),
        clock(times.startMoment()));
  }

  private String moment(LocalDateTime time) {
    return text.get("moment", Day.withWeekday(time.toLocalDate(), reader), CLOCK.format(time));
  }

  private String end(LocalDateTime start, LocalDateTime end) {
    boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
    return text.get("until", sameDay ? CLOCK.format(end) : moment(end));
  }

  private String clock(ZonedDateTime start) {
    String zone = start.getZone().getId();
    @Nullable String place =
        TimeZoneNames.getInstance(ULocale.forLanguageTag(reader.tag()))
            .getExemplarLocationName(zone);
    String offset = start.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + OFFSET.format(start);
    return place == null || zone.startsWith("Etc/") ? offset : text.get("clock", place, offset);
  }
}
