package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Change;
import vigil.casebook.Undo;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.DossierSaved;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.gather.Gathering;

/** Whether, and by what, a change can be undone. */
public sealed interface Undoing {

  /** By this change. */
  record By(DeskChange change) implements Undoing {}

  /** Not, because what it changed was changed again later. */
  record ChangedSince() implements Undoing {}

  /** Not, because it began a dossier or a gathering: there is nothing before it. */
  record Beginning() implements Undoing {}

  /** Never, because something was done outside the casebook, seen, sent or destroyed. */
  record Done() implements Undoing {}

  /** Whether changes like this one can be undone at all. */
  static boolean isThought(DeskChange change) {
    return switch (change) {
      case CasebookChanged(Change.Erased _) -> false;
      case CasebookChanged _, DossierSaved _, GatheringSaved _ -> true;
      case DeskChange.TestimonyReceived _,
          DeskChange.TestimonyTaken _,
          DeskChange.TestimonySorted _,
          DeskChange.TestimonyOpened _,
          DeskChange.TestimonyErased _,
          DeskChange.ReplyWritten _,
          DeskChange.ReplyDelivered _,
          DeskChange.CopyKept _,
          DeskChange.EstimateKept _,
          DeskChange.CodesPrinted _,
          DeskChange.CopyDiscarded _,
          DeskChange.PictureAdded _,
          DeskChange.LawSaved _,
          DeskChange.LawChosen _,
          DeskChange.EditionPublished _,
          DeskChange.EditionProposed _,
          DeskChange.ProposalEnded _,
          DeskChange.EditionDelivered _,
          DeskChange.FrontPaired _,
          DeskChange.KeysChanged _,
          DeskChange.RolesChanged _ ->
          false;
    };
  }

  /**
   * Whether a change can be undone now.
   *
   * @param before the state to which it was made
   * @param today the day that the change says it was made on
   * @throws vigil.casebook.ChangeRefused when the casebook does not let it be undone
   */
  static Undoing of(DeskChange change, DeskState before, DeskState now, LocalDate today) {
    if (!isThought(change)) {
      return new Done();
    }
    if (change instanceof CasebookChanged(Change inside)) {
      return new By(new CasebookChanged(Undo.of(inside, before.casebook(), now.casebook())));
    }
    if (change instanceof DossierSaved(DossierDraft draft)) {
      return rewritten(before.dossiers(), now.dossiers(), draft.slug(), draft)
          .map(earlier -> without(draft, earlier))
          .orElseGet(() -> why(before.dossiers(), draft.slug()));
    }
    if (change instanceof GatheringSaved(Gathering gathering)) {
      return rewritten(before.gatherings(), now.gatherings(), gathering.slug(), gathering)
          // Calendars that have the later version take only one that is later still.
          .map(earlier -> by(new GatheringSaved(earlier.after(gathering, today))))
          .orElseGet(() -> why(before.gatherings(), gathering.slug()));
    }
    throw new IllegalStateException("a kind of change that can be undone and is not: " + change);
  }

  /** What was said of an edition that is out stays said. */
  private static Undoing without(DossierDraft draft, DossierDraft earlier) {
    DossierDraft undone =
        new DossierDraft(
            earlier.slug(),
            earlier.event(),
            earlier.texts(),
            draft.corrections(),
            earlier.estimates());
    return undone.equals(draft) ? new Done() : by(new DossierSaved(undone));
  }

  private static Undoing by(DeskChange change) {
    return new By(change);
  }

  private static <K> Undoing why(Map<K, ?> before, K key) {
    return before.containsKey(key) ? new ChangedSince() : new Beginning();
  }

  /** What was there before, when what was written then is still there. */
  private static <K, V> Optional<V> rewritten(Map<K, V> before, Map<K, V> now, K key, V written) {
    @Nullable V earlier = before.get(key);
    return Objects.equals(now.get(key), written) ? Optional.ofNullable(earlier) : Optional.empty();
  }
}
