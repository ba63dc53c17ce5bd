package vigil.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.core.id.Slug;

/**
 * A gathering while it is being put together. Unless told otherwise its organisers are withheld,
 * the police have not been informed yet, and it is planned. Not for several threads.
 */
public final class GatheringDraft {
  private final Slug slug;
  private UUID uid = UUID.randomUUID();
  private Kind kind;
  private Times times;
  private @Nullable Wording title;
  private @Nullable Wording place;
  private Optional<Wording> message = Optional.empty();
  private Organisers organisers = new Organisers.Withheld();
  private PoliceNotice police = new PoliceNotice.NotYet();
  private Status status = Status.PLANNED;
  private final List<Update> updates = new ArrayList<>();
  private Optional<Slug> event = Optional.empty();
  private Setting setting;
  private Optional<Poster> poster = Optional.empty();
  private Optional<Recurrence> recurrence = Optional.empty();
  private Safety safety = Safety.unknown();
  private Optional<Rights> rights = Optional.empty();
  private final List<Condition> conditions = new ArrayList<>();
  private History history = History.none();
  private Optional<Slug> attendance = Optional.empty();
  private Optional<Presence> presence = Optional.empty();
  private Revision revision;

  GatheringDraft(Slug slug, Kind kind, Times times, Revision revision) {
    this.slug = slug;
    this.kind = kind;
    this.setting = Setting.of(kind);
    this.times = times;
    this.revision = revision;
  }

  GatheringDraft(Gathering from) {
    this(from.slug(), from.kind(), from.times(), from.revision());
    uid = from.uid();
    title = from.title();
    place = from.place();
    message = from.message();
    organisers = from.organisers();
    police = from.police();
    status = from.status();
    updates.addAll(from.updates());
    event = from.event();
    setting = from.setting();
    poster = from.poster();
    recurrence = from.recurrence();
    safety = from.safety();
    rights = from.rights();
    conditions.addAll(from.conditions());
    history = from.history();
    attendance = from.attendance();
    presence = from.presence();
  }

  /** What calendars know it by; random unless set. */
  public GatheringDraft uid(UUID uid) {
    this.uid = uid;
    return this;
  }

  /** The form of the gathering. What belonged to another form is forgotten. */
  public GatheringDraft kind(Kind kind) {
    this.kind = kind;
    setting = setting.fits(kind) ? setting : Setting.of(kind);
    return this;
  }

  /** When it takes place. */
  public GatheringDraft times(Times times) {
    this.times = times;
    return this;
  }

  /** Its title; must be set. */
  public GatheringDraft title(Wording title) {
    this.title = title;
    return this;
  }

  /** Where people meet; must be set. */
  public GatheringDraft place(Wording place) {
    this.place = place;
    return this;
  }

  /** The organisers' words, in Markdown. */
  public GatheringDraft message(Wording message) {
    this.message = Optional.of(message);
    return this;
  }

  /** Who calls people to it. */
  public GatheringDraft organisers(Organisers organisers) {
    this.organisers = organisers;
    return this;
  }

  /** Whether the police know. */
  public GatheringDraft police(PoliceNotice police) {
    this.police = police;
    return this;
  }

  /** How certain it is. */
  public GatheringDraft status(Status status) {
    this.status = status;
    return this;
  }

  /** News, after that which is there already. */
  public GatheringDraft update(Update update) {
    updates.add(update);
    return this;
  }

  /** The slug of the dossier on the event that it answers. */
  public GatheringDraft event(Slug event) {
    this.event = Optional.of(event);
    return this;
  }

  /** What belongs to its kind. */
  public GatheringDraft setting(Setting setting) {
    this.setting = setting;
    return this;
  }

  /** Its picture; empty takes it away. */
  public GatheringDraft poster(Optional<Poster> poster) {
    this.poster = poster;
    return this;
  }

  /** How it comes again; empty for once. */
  public GatheringDraft recurrence(Optional<Recurrence> recurrence) {
    this.recurrence = recurrence;
    return this;
  }

  /** What is there for those who come. */
  public GatheringDraft safety(Safety safety) {
    this.safety = safety;
    return this;
  }

  /** What they should know of their rights; empty takes it away. */
  public GatheringDraft rights(Optional<Rights> rights) {
    this.rights = rights;
    return this;
  }

  /** A condition, after those that are there already. */
  public GatheringDraft condition(Condition condition) {
    conditions.add(condition);
    return this;
  }

  /** What was announced before. */
  public GatheringDraft history(History history) {
    this.history = history;
    return this;
  }

  /** The slug of the dossier on how many came. */
  public GatheringDraft attendance(Slug attendance) {
    this.attendance = Optional.of(attendance);
    return this;
  }

  /** How people may say that they will be there; nobody is counted unless it is set. */
  public GatheringDraft presence(Optional<Presence> presence) {
    this.presence = presence;
    return this;
  }

  /** Which version it is. */
  public GatheringDraft revision(Revision revision) {
    this.revision = revision;
    return this;
  }

  /**
   * The gathering.
   *
   * @throws GatheringException when the title or the place is missing, or a text is too long
   */
  public Gathering finish() {
    return new Gathering(
        slug,
        uid,
        kind,
        times,
        required("title", title),
        required("place", place),
        message,
        organisers,
        police,
        status,
        updates,
        event,
        setting,
        poster,
        recurrence,
        safety,
        rights,
        conditions,
        history,
        attendance,
        presence,
        revision);
  }

  private static Wording required(String where, @Nullable Wording wording) {
    if (wording == null) {
      throw new GatheringException(where, "must not be empty");
    }
    return wording;
  }
}
