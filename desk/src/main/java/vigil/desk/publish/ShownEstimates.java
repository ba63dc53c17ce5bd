package vigil.desk.publish;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.estimate.kept.EstimateId;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.estimate.kept.Scope;

/** The estimates that a dossier shows. */
public final class ShownEstimates {
  private ShownEstimates() {}

  /** Those that a dossier on this event can show: made from nothing but what may be published. */
  public static List<KeptEstimate> possible(DeskState state, DossierDraft draft) {
    return state.estimates().values().stream()
        .filter(kept -> kept.question().scope() == Scope.PUBLISHED)
        .filter(kept -> kept.question().topic().event().equals(draft.event()))
        .toList();
  }

  /** Those that were chosen for it. */
  static List<KeptEstimate> of(DeskState state, DossierDraft draft) {
    return possible(state, draft).stream()
        .filter(kept -> draft.estimates().contains(kept.id()))
        .toList();
  }

  /** What keeps a draft with them from being published. */
  static List<DraftProblem> problems(DeskState state, DossierDraft draft) {
    Language original = draft.texts().firstEntry().getKey();
    return outdated(state, draft.estimates()).stream()
        .<DraftProblem>map(id -> new DraftProblem.OutdatedEstimate(original, id))
        .toList();
  }

  /** Those of them whose record has changed since. */
  static List<EstimateId> outdated(DeskState state, List<EstimateId> estimates) {
    if (estimates.isEmpty()) {
      return List.of();
    }
    PersonLists lists = new PersonLists(state.casebook());
    return estimates.stream()
        .map(id -> Optional.ofNullable(state.estimates().get(id)))
        .flatMap(Optional::stream)
        .filter(lists::isOutdated)
        .map(KeptEstimate::id)
        .toList();
  }
}
