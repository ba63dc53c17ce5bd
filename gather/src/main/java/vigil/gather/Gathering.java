package vigil.gather;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vigil.core.id.Slug;
import vigil.core.language.Language;

/**
 * A peaceful gathering as the public sees it. It has no place for who comes: no attendee, follower
 * or contact can be written into it.
 *
 * @param slug its address, {@code /gatherings/<slug>}
 * @param uid what calendars know it by; stays the same through changes and moves to another host
 * @param title one line, up to 200 characters
 * @param place as people say it (a corner, a square); one line, up to 300 characters
 * @param message the organisers' words, a subset of Markdown; up to 20,000 characters
 * @param updates news in the order it was given, the oldest first
 * @param event the slug of the dossier on the event that it answers
 * @param setting what belongs to its kind: points, a route, several places, where one joins
 * @param poster its picture
 * @param recurrence how it comes again; empty when it takes place once
 * @param safety what is there for those who come
 * @param rights what they should know of their rights
 * @param conditions imposed on it, in the order in which they were, the oldest first
 * @param history what was announced before
 * @param attendance the slug of the dossier on how many came
 * @param presence how people may say that they will be there; empty when nobody is counted
 */
public record Gathering(
    Slug slug,
    UUID uid,
    Kind kind,
    Times times,
    Wording title,
    Wording place,
    Optional<Wording> message,
    Organisers organisers,
    PoliceNotice police,
    Status status,
    List<Update> updates,
    Optional<Slug> event,
    Setting setting,
    Optional<Poster> poster,
    Optional<Recurrence> recurrence,
    Safety safety,
    Optional<Rights> rights,
    List<Condition> conditions,
    History history,
    Optional<Slug> attendance,
    Optional<Presence> presence,
    Revision revision) {

  /** Refuses overlong texts, news out of order, and a setting that its kind cannot have. */
  public Gathering {
    title.requireLines("title", Limits.TITLE_CHARACTERS);
    place.requireLines("place", Limits.PLACE_CHARACTERS);
    updates = List.copyOf(updates);
    conditions = List.copyOf(conditions);
    requireOrder("updates", updates.stream().map(Update::day).toList());
    requireOrder("conditions", conditions.stream().map(Condition::imposedOn).toList());
    if (!setting.fits(kind)) {
      throw new GatheringException("kind", "does not go with what is said of the place");
    }
  }

  private static void requireOrder(String where, List<LocalDate> days) {
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i).isBefore(days.get(i - 1))) {
        throw new GatheringException(where + "[" + i + "]", "is older than the one before it");
      }
    }
  }

  /** A first announcement, to which the rest is added. */
  public static GatheringDraft draft(Slug slug, Kind kind, Times times, LocalDate announcedOn) {
    return new GatheringDraft(slug, kind, times, Revision.first(announcedOn));
  }

  /** A draft that begins as this gathering is now. */
  public GatheringDraft edit() {
    return new GatheringDraft(this);
  }

  /**
   * This gathering as the version after {@code earlier}: keeps its uid and counts on from it. When
   * nothing differs it is {@code earlier} itself; when nothing differs but how people are counted
   * it is no other version, so that calendars see no change.
   */
  public Gathering after(Gathering earlier, LocalDate changedOn) {
    Gathering same = edit().uid(earlier.uid).revision(earlier.revision).finish();
    if (same.equals(earlier)) {
      return earlier;
    }
    return same.edit().presence(earlier.presence).finish().equals(earlier)
        ? same
        : same.edit().revision(earlier.revision.next(changedOn)).finish();
  }

  /** What people go by. */
  public Announced announced() {
    return new Announced(kind, title, times, place, setting, status, conditions);
  }

  /**
   * This gathering as it is made public after {@code before} was: what people went by until now is
   * kept in its history when it differs, unless that is hidden.
   */
  public Gathering publishedAfter(Gathering before) {
    if (!history.shown()) {
      return this;
    }
    boolean same = announced().equals(before.announced());
    History now =
        same
            ? before.history
            : before.history.and(new History.Earlier(before.revision, before.announced()));
    return edit().history(now.shown() ? now : History.none()).finish();
  }

  /** When it takes place, or took place last; empty when it comes again without an end. */
  public Optional<LocalDate> lastDay() {
    LocalDate first = times.start().toLocalDate();
    return recurrence.isEmpty()
        ? Optional.of(first)
        : recurrence.get().end() instanceof Recurrence.End.Open
            ? Optional.empty()
            : Optional.of(recurrence.get().last(first).orElse(first));
  }

  /** The times that lie ahead at this moment, or began that day; none when it takes place once. */
  public Stream<Times> timesAhead(Instant moment) {
    LocalDate today = moment.atZone(times.zone()).toLocalDate();
    return recurrence.stream()
        .flatMap(again -> again.days(times.start().toLocalDate()))
        .filter(day -> !day.isBefore(today))
        .map(this::on);
  }

  /** The next time at this moment; the last when all are over, the only one when there is one. */
  public Times nextTimes(Instant moment) {
    return timesAhead(moment)
        .findFirst()
        .or(() -> recurrence.flatMap(_ -> lastDay()).map(this::on))
        .orElse(times);
  }

  /** Where it takes place that time: of several places, each with its time on that day. */
  public Setting nextSetting(Instant moment) {
    return setting.later(daysTo(nextTimes(moment).start().toLocalDate()));
  }

  private Times on(LocalDate day) {
    return times.later(daysTo(day));
  }

  private long daysTo(LocalDate day) {
    return ChronoUnit.DAYS.between(times.start().toLocalDate(), day);
  }

  /**
   * From when on it is over; empty when it comes again without an end. Where the end is open, that
   * is the end of the day.
   */
  public Optional<Instant> overFrom() {
    LocalDate first = times.start().toLocalDate();
    return lastDay()
        .map(last ->
            Stream.concat(Stream.of(times), setting.times())
                .map(time -> ends(time, ChronoUnit.DAYS.between(first, last)))
                .max(Comparator.naturalOrder())
                .orElseThrow());
  }

  private static Instant ends(Times times, long daysLater) {
    return times
        .end()
        .orElseGet(() -> times.start().toLocalDate().plusDays(1).atStartOfDay())
        .plusDays(daysLater)
        .atZone(times.zone())
        .toInstant();
  }

  /** How certain it is at this moment: what was not called off is over by itself. */
  public Status statusAt(Instant moment) {
    boolean over = overFrom().filter(end -> !end.isAfter(moment)).isPresent();
    return over && status != Status.CANCELLED ? Status.OVER : status;
  }

  /**
   * When what a page says of it changes by itself, after this moment: when it is over, and where it
   * comes again, at every midnight there until then.
   */
  public Optional<Instant> turnAfter(Instant moment) {
    Optional<Instant> end = overFrom();
    Optional<Instant> over = end.filter(last -> last.isAfter(moment));
    boolean past = end.isPresent() && over.isEmpty();
    if (recurrence.isEmpty() || past) {
      return over;
    }
    LocalDate there = moment.atZone(times.zone()).toLocalDate();
    Instant midnight = there.plusDays(1).atStartOfDay(times.zone()).toInstant();
    return Optional.of(over.filter(last -> last.isBefore(midnight)).orElse(midnight));
  }

  /** The languages that the title is written in, the original's first. */
  public List<Language> languages() {
    return title.languages();
  }
}
