package vigil.front.dossier;

import java.util.List;
import java.util.Optional;
import vigil.front.page.Phrase;

/**
 * What we say ourselves about those whom nobody named.
 *
 * @param range from the least to the greatest end in words; empty when no number may be said
 * @param explanation of the range
 * @param said why not, or what belongs beside it
 * @param models what each model says; empty when none was asked
 * @param made from which record, and how; empty when nothing was computed
 */
record EstimateView(
    Optional<String> range,
    String explanation,
    List<Phrase> said,
    List<Model> models,
    Optional<String> made) {

  /**
   * A model.
   *
   * @param number in words; that there is none
   * @param bar drawn on the scale of all models; empty when there is no number
   */
  record Model(Phrase name, String number, Optional<Bar> bar, List<Phrase> remarks) {}
}
