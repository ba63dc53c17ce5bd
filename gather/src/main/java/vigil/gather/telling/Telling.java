package vigil.gather.telling;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfWords;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.gather.Kind;
import vigil.gather.Provision;
import vigil.gather.Recurrence;
import vigil.gather.Safety;
import vigil.gather.Times;

/** What there is to say of a gathering, in the words of one language. */
public final class Telling {
  private static final Messages WORDS = Messages.of(Telling.class);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

  private final Language reader;
  private final Text text;

  private Telling(Language reader) {
    this.reader = reader;
    this.text = WORDS.in(reader);
  }

  /** In this language, or the nearest to it that is known. */
  public static Telling in(Language reader) {
    return new Telling(reader);
  }

  /** The languages in which there is something to say, English first. */
  public static List<Language> languages() {
    return WORDS.languages();
  }

  /** "March". */
  public String kind(Kind kind) {
    return text.get("kind." + kind.code());
  }

  /** "22 November 2026". */
  public String day(LocalDate day) {
    return EdtfWords.of(Edtf.parse(day.toString()), reader);
  }

  /** "Wednesday, 12 April 2017". */
  public String dayOfWeek(LocalDate day) {
    String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, reader.locale());
    return text.get("weekday", weekday, day(day));
  }

  /** "Wednesday, 12 April 2017, 17:30". */
  public String moment(LocalDateTime time) {
    return text.get("moment", dayOfWeek(time.toLocalDate()), clock(time));
  }

  /** "17:30". */
  public String clock(LocalDateTime time) {
    return CLOCK.format(time);
  }

  /** "until 19:00", with the day where it is another; or that the end is open. */
  public String end(Times times) {
    return times.end().map(end -> until(times.start(), end)).orElseGet(() -> text.get("open-end"));
  }

  private String until(LocalDateTime start, LocalDateTime end) {
    boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
    return text.get("until", sameDay ? clock(end) : moment(end));
  }

  /** Whose clock shows the times: "London time (UTC+01:00)". */
  public String zone(Times times) {
    ZonedDateTime start = times.startMoment();
    String zone = start.getZone().getId();
    @Nullable String place =
        TimeZoneNames.getInstance(ULocale.forLanguageTag(reader.tag()))
            .getExemplarLocationName(zone);
    String offset = start.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + OFFSET.format(start);
    return place == null || zone.startsWith("Etc/") ? offset : text.get("clock", place, offset);
  }

  /** "Every 2 weeks on the same weekday". */
  public String pattern(Recurrence again) {
    return text.get("pattern." + again.pattern().code(), again.every());
  }

  /**
   * Until when it comes again: "until 1 May 2027".
   *
   * @param first its first day
   */
  public String lasts(Recurrence again, LocalDate first) {
    return switch (again.end()) {
      case Recurrence.End.Open() -> text.get("again.open");
      case Recurrence.End.Until _, Recurrence.End.Count _ ->
          text.get("again.until", day(again.last(first).orElse(first)));
    };
  }

  /** "Step-free route". */
  public String provision(Provision provision) {
    return text.get("provision." + provision.code());
  }

  /** "Yes" or "No"; empty where only words answer it. */
  public String said(Provision provision, Safety.Answer answer) {
    return provision.needsWords() ? "" : text.get(answer.yes() ? "safety.yes" : "safety.no");
  }
}
