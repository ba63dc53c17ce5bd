package vigil.gather;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    Revision revision) {

  /** Refuses overlong texts, and updates out of order. */
  public Gathering {
    title.requireLines("title", Limits.TITLE_CHARACTERS);
    place.requireLines("place", Limits.PLACE_CHARACTERS);
    updates = List.copyOf(updates);
    for (int i = 1; i < updates.size(); i++) {
      if (updates.get(i).day().isBefore(updates.get(i - 1).day())) {
        throw new GatheringException("updates[" + i + "]", "is older than the one before it");
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
   * nothing differs it is {@code earlier} itself, so that calendars see no change.
   */
  public Gathering after(Gathering earlier, LocalDate changedOn) {
    Gathering same = edit().uid(earlier.uid).revision(earlier.revision).finish();
    return same.equals(earlier)
        ? earlier
        : same.edit().revision(earlier.revision.next(changedOn)).finish();
  }

  /** The languages that the title is written in, the original's first. */
  public List<Language> languages() {
    return title.languages();
  }
}
