package vigil.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.ErasableItem;
import vigil.casebook.Statement;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.casefile.Shown;
import vigil.desk.estimate.kept.EstimateId;

/**
 * Published dossiers that show, count or prove by what may not be public any more. A dossier is on
 * the list until an edition without that is published.
 */
public final class Corrections {
  private Corrections() {}

  /** A dossier that needs a correction, and what must go from it; at least one reason. */
  public record Due(Slug dossier, List<Reason> reasons) {}

  /** Something that the newest edition shows and may not show. */
  public sealed interface Reason {

    /** A statement, and every figure that it bears. */
    record Unshowable(StatementId statement, LeftOut.Because because) implements Reason {}

    /** A statement that is not in the casebook any more. */
    record TakenBack(StatementId statement) implements Reason {}

    /** A source whose public name was erased. */
    record NameErased(SourceId source) implements Reason {}

    /** An estimate whose record has changed since it was made. */
    record EstimateOutdated(EstimateId estimate) implements Reason {}
  }

  /** The dossiers of the newest edition that need a correction now. */
  public static List<Due> needed(DeskState state) {
    Map<Slug, Shown> shown = state.edition().map(PublishedEdition::shown).orElse(Map.of());
    List<Due> due = new ArrayList<>();
    shown.forEach((slug, dossier) -> {
      List<Reason> reasons = reasons(state.casebook(), dossier);
      ShownEstimates.outdated(state, dossier.estimates()).stream()
          .map(Reason.EstimateOutdated::new)
          .forEach(reasons::add);
      if (!reasons.isEmpty()) {
        due.add(new Due(slug, reasons));
      }
    });
    return due;
  }

  private static List<Reason> reasons(Casebook casebook, Shown dossier) {
    List<Reason> reasons = new ArrayList<>();
    for (StatementId id : dossier.statements()) {
      @Nullable Statement statement = casebook.statements().get(id);
      if (statement == null) {
        reasons.add(new Reason.TakenBack(id));
      } else {
        LeftOut.of(statement, casebook)
            .map(LeftOut::because)
            .ifPresent(because -> reasons.add(new Reason.Unshowable(id, because)));
      }
    }
    for (SourceId source : dossier.named()) {
      if (casebook.erased().contains(new ErasableItem.SourceName(source))) {
        reasons.add(new Reason.NameErased(source));
      }
    }
    return reasons;
  }

  /** What must change in one dossier; nothing when it needs no correction. */
  static List<Reason> of(DeskState state, Slug dossier) {
    return needed(state).stream()
        .filter(due -> due.dossier().equals(dossier))
        .findFirst()
        .map(Due::reasons)
        .orElse(List.of());
  }
}
