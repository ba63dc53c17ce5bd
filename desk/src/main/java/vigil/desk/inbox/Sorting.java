package vigil.desk.inbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.desk.casefile.DeskChange.TestimonySorted;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.unlock.OpenDesk;
import vigil.seal.EnvelopeException;
import vigil.seal.KeyKind;
import vigil.seal.number.MailboxAddress;
import vigil.seal.parcel.ParcelException;
import vigil.seal.testimony.Purpose;
import vigil.seal.testimony.Testimony;

/**
 * Finds out to which conversation each new envelope belongs. The program reads the cover for that;
 * no person sees anything of it, and the envelope stays unread.
 */
public final class Sorting {
  private final OpenDesk desk;

  public Sorting(OpenDesk desk) {
    this.desk = desk;
  }

  /** What the cover of an envelope says; the day only puts it in order. */
  private record Cover(LocalDate toldOn, TestimonySorted sorted) {}

  /**
   * Sorts what is new, by the day on which it was told. Of one day, requests to erase come last:
   * their source meant all that it had told until then, and the order of a day is known to nobody.
   * A request holds nothing else, so its envelope goes at once.
   */
  public void sort() throws IOException {
    List<Cover> covers = new ArrayList<>();
    for (InboxEntry entry : List.copyOf(desk.state().inbox().values())) {
      if (!entry.erased() && !desk.state().isSorted(entry.envelope())) {
        covers.add(cover(entry));
      }
    }
    covers.sort(
        Comparator.comparing(Cover::toldOn).thenComparing(cover -> cover.sorted().purpose()));
    for (Cover cover : covers) {
      desk.record(cover.sorted());
      if (cover.sorted().purpose() == Purpose.ERASE) {
        desk.erase(cover.sorted().envelope());
      }
    }
  }

  /**
   * Return numbers give X25519 keys. With another kind, one envelope would be longer than the
   * others, and a stranger could keep all mailboxes from being filled.
   */
  private static boolean isFromAPageOfOurs(MailboxAddress mailbox) {
    return mailbox.recipient().kind() == KeyKind.X25519;
  }

  private Cover cover(InboxEntry entry) throws IOException {
    try {
      Testimony cover = new Reading(desk).cover(entry.envelope());
      return new Cover(
          cover.receivedOn(),
          new TestimonySorted(
              entry.envelope(),
              cover.mailbox().filter(Sorting::isFromAPageOfOurs),
              cover.purpose()));
    } catch (EnvelopeException | ParcelException unreadable) {
      // Whoever opens it is told that it cannot be read.
      return new Cover(
          entry.fetchedOn(), new TestimonySorted(entry.envelope(), Optional.empty(), Purpose.TELL));
    }
  }
}
