package vigil.estimate.verdict;

import java.util.Optional;
import vigil.estimate.Finding;
import vigil.estimate.ModelName;

/**
 * A finding and what it is about.
 *
 * @param model the model that it is about; empty when it is about the lists or the models together
 */
public record Remark(Optional<ModelName> model, Finding finding) {
  static Remark of(Finding finding) {
    return new Remark(Optional.empty(), finding);
  }

  static Remark of(ModelName model, Finding finding) {
    return new Remark(Optional.of(model), finding);
  }

  /** In plain words, the model first. */
  public String inEnglish() {
    return model.map(name -> name.code() + ": ").orElse("") + finding.inEnglish();
  }
}
