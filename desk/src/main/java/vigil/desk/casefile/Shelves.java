package vigil.desk.casefile;

import java.util.Map;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.desk.estimate.kept.EstimateId;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.exchange.spool.EnvelopeId;
import vigil.gather.Gathering;

/**
 * What is meant for publication. Immutable.
 *
 * @param dossiers in the order in which they were begun
 * @param gatherings in the order in which they were begun
 * @param copies of files, in the order in which they were kept
 * @param estimates the oldest first
 * @param call what goes with calling people together
 */
record Shelves(
    PMap<Slug, DossierDraft> dossiers,
    PMap<Slug, Gathering> gatherings,
    PMap<CopyId, KeptCopy> copies,
    PMap<EstimateId, KeptEstimate> estimates,
    Call call) {

  static final Shelves EMPTY =
      new Shelves(
          OrderedPMap.empty(),
          OrderedPMap.empty(),
          OrderedPMap.empty(),
          OrderedPMap.empty(),
          Call.EMPTY);

  /** The same, with one thing more that goes with calling people together. */
  Shelves with(DeskChange.Calling calling) {
    switch (calling) {
      case DeskChange.CodesPrinted(Slug gathering, _) -> requireGathering(gathering);
      case DeskChange.LawChosen(Slug gathering, _) -> requireGathering(gathering);
      case DeskChange.PictureAdded _, DeskChange.LawSaved _ -> {}
    }
    return new Shelves(dossiers, gatherings, copies, estimates, call.with(calling));
  }

  private void requireGathering(Slug slug) {
    if (!gatherings.containsKey(slug)) {
      throw new DeskChangeRefused("There is no gathering " + slug + ".");
    }
  }

  Shelves with(DossierDraft draft) {
    return new Shelves(dossiers.plus(draft.slug(), draft), gatherings, copies, estimates, call);
  }

  Shelves with(DossierDraft draft, Casebook casebook) {
    if (!casebook.events().containsKey(draft.event())) {
      throw new DeskChangeRefused("There is no event " + draft.event() + " for this dossier.");
    }
    return with(draft);
  }

  Shelves with(Gathering gathering) {
    return new Shelves(
        dossiers, gatherings.plus(gathering.slug(), gathering), copies, estimates, call);
  }

  Shelves with(KeptCopy copy) {
    if (copies.containsKey(copy.id())) {
      throw new DeskChangeRefused("The copy " + copy.id() + " is here already.");
    }
    return new Shelves(dossiers, gatherings, copies.plus(copy.id(), copy), estimates, call);
  }

  Shelves with(KeptEstimate kept) {
    if (kept.id().number() != estimates.size() + 1) {
      throw new DeskChangeRefused("The next estimate has another number than " + kept.id() + ".");
    }
    return new Shelves(dossiers, gatherings, copies, estimates.plus(kept.id(), kept), call);
  }

  Shelves without(CopyId id) {
    if (!copies.containsKey(id)) {
      throw new DeskChangeRefused("There is no copy " + id + ".");
    }
    return new Shelves(
        dossiers, gatherings, copies.plus(id, copies.get(id).erased()), estimates, call);
  }

  /** The same, the copies of an envelope without their content. */
  Shelves withoutCopiesOf(EnvelopeId envelope) {
    PMap<CopyId, KeptCopy> left = copies;
    for (Map.Entry<CopyId, KeptCopy> entry : copies.entrySet()) {
      if (entry.getValue().envelope().equals(envelope)) {
        left = left.plus(entry.getKey(), entry.getValue().erased());
      }
    }
    return new Shelves(dossiers, gatherings, left, estimates, call);
  }

  /** Refuses what would leave a dossier without its event. */
  void requireTheirEvents(Change change) {
    if (change instanceof Change.EventTakenBack(EventId event)
        && dossiers.values().stream().anyMatch(draft -> draft.event().equals(event))) {
      throw new DeskChangeRefused("There is a dossier on the event " + event + ".");
    }
  }
}
