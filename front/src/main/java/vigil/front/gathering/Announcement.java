package vigil.front.gathering;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.front.page.Day;
import vigil.front.page.Phrase;
import vigil.gather.Gathering;
import vigil.gather.Organisers;
import vigil.gather.PoliceNotice;
import vigil.gather.Times;
import vigil.gather.Wording;

/** Puts a gathering into the words of one language. */
final class Announcement {
  private static final Messages MESSAGES = Messages.of(Announcement.class);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

  private final Gathering gathering;
  private final Language reader;
  private final Text text;

  Announcement(Gathering gathering, Language reader) {
    this.gathering = gathering;
    this.reader = reader;
    this.text = MESSAGES.in(reader);
  }

  Text text() {
    return text;
  }

  Phrase title() {
    return phrase(gathering.title());
  }

  GatheringView.Facts facts() {
    String status = gathering.status().code();
    return new GatheringView.Facts(
        title(),
        text.get("kind." + gathering.kind().code()),
        new GatheringView.Status(status, text.get("status." + status)),
        when(),
        phrase(gathering.place()),
        new GatheringView.Notices(organisers(), police()));
  }

  Optional<GatheringView.Rich> message() {
    return gathering.message().map(this::rich);
  }

  /** The latest first. */
  List<GatheringView.News> updates() {
    return gathering.updates().reversed().stream()
        .map(update -> new GatheringView.News(Day.of(update.day(), reader), rich(update.text())))
        .toList();
  }

  private GatheringView.When when() {
    Times times = gathering.times();
    return new GatheringView.When(
        times.startMoment().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
        moment(times.start()),
        times.end().map(end -> end(times.start(), end)),
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

  private String organisers() {
    return switch (gathering.organisers()) {
      case Organisers.Named(String name) -> text.get("organisers.named", name);
      case Organisers.Withheld() -> text.get("organisers.withheld");
    };
  }

  private String police() {
    return switch (gathering.police()) {
      case PoliceNotice.InformedOn(var day) -> text.get("police.informed-on", Day.of(day, reader));
      case PoliceNotice.Informed() -> text.get("police.informed");
      case PoliceNotice.NotRequired() -> text.get("police.not-required");
      case PoliceNotice.NotYet() -> text.get("police.not-yet");
    };
  }

  private Phrase phrase(Wording wording) {
    Wording.Version version = wording.in(reader);
    return new Phrase(version.language(), version.text());
  }

  private GatheringView.Rich rich(Wording wording) {
    Wording.Version version = wording.in(reader);
    return new GatheringView.Rich(
        version.language().tag(), version.language().direction(), MessageHtml.of(version.text()));
  }
}
