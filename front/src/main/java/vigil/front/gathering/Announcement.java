package vigil.front.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.front.page.Day;
import vigil.front.page.Phrase;
import vigil.gather.Gathering;
import vigil.gather.Organisers;
import vigil.gather.PoliceNotice;
import vigil.gather.Poster;
import vigil.gather.Rights;
import vigil.gather.Status;
import vigil.gather.Wording;
import vigil.gather.telling.MessageHtml;
import vigil.gather.telling.Telling;

/** Puts a gathering into the words of one language, as it is at a moment. */
final class Announcement {
  private static final Messages MESSAGES = Messages.of(Announcement.class);

  private final Gathering gathering;
  private final Instant now;
  private final Language reader;
  private final Text text;
  private final Telling telling;
  private final MomentWriter moments;

  Announcement(Gathering gathering, Instant now, Language reader) {
    this.gathering = gathering;
    this.now = now;
    this.reader = reader;
    this.text = MESSAGES.in(reader);
    this.telling = Telling.in(reader);
    this.moments = new MomentWriter(telling);
  }

  Text text() {
    return text;
  }

  Phrase title() {
    return phrase(gathering.title());
  }

  GatheringView.Facts facts() {
    String status = gathering.statusAt(now).code();
    AgainWriter again = new AgainWriter(gathering, now, telling);
    return new GatheringView.Facts(
        title(),
        telling.kind(gathering.kind()),
        new GatheringView.Status(status, text.get("status." + status)),
        moments.of(again.next()),
        again.words(),
        phrase(gathering.place()),
        new GatheringView.Notices(organisers(), police()));
  }

  /** Whether it is past, held or called off. */
  boolean isPast() {
    return gathering.overFrom().filter(end -> !end.isAfter(now)).isPresent();
  }

  /** What nobody should overlook of how certain it is. */
  Optional<String> mark() {
    Status status = gathering.statusAt(now);
    return switch (status) {
      case PLANNED, CONFIRMED -> Optional.empty();
      case CHANGED -> Optional.of(text.get("status.changed.short"));
      case CANCELLED, OVER -> Optional.of(text.get("status." + status.code()));
    };
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

  /** The latest first. */
  List<GatheringView.News> conditions() {
    return gathering.conditions().reversed().stream()
        .map(one ->
            new GatheringView.News(
                text.get("conditions.on", Day.of(one.imposedOn(), reader)), rich(one.text())))
        .toList();
  }

  /**
   * The picture.
   *
   * @param folder the address below which the files of the edition lie
   */
  Optional<GatheringView.Picture> poster(String folder) {
    return gathering.poster().map(poster -> picture(poster, folder));
  }

  private GatheringView.Picture picture(Poster poster, String folder) {
    return new GatheringView.Picture(
        folder + poster.file(), poster.width(), poster.height(), phrase(poster.description()));
  }

  Venue venue() {
    return new VenueWriter(reader, moments).of(gathering.nextSetting(now));
  }

  GatheringView.Care care() {
    return new SafetyWriter(reader, telling).of(gathering.safety());
  }

  Optional<GatheringView.Law> rights() {
    return gathering.rights().map(this::law);
  }

  private GatheringView.Law law(Rights rights) {
    return new GatheringView.Law(
        phrase(rights.country()),
        rich(rights.text()),
        text.get("rights.as-of", Day.of(rights.asOf(), reader)),
        rights.source());
  }

  List<GatheringView.Before> earlier() {
    return new HistoryWriter(reader, text, moments).of(gathering);
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
