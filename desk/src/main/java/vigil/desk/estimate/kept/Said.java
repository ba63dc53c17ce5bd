package vigil.desk.estimate.kept;

import java.util.List;
import java.util.Optional;
import vigil.estimate.Finding;
import vigil.estimate.ModelName;
import vigil.estimate.verdict.Remark;

/**
 * Something that speaks against a number, or that belongs beside it.
 *
 * @param model that it is about; empty when it is about the lists or all models together
 * @param key of its message
 */
public record Said(Optional<ModelName> model, String key, List<Argument> arguments) {
  public Said {
    arguments = List.copyOf(arguments);
  }

  /** What was found about lists, a model or all models together. */
  static Said of(Optional<ModelName> model, Finding finding) {
    return new Said(
        model, finding.key(), finding.arguments().stream().map(Said::argument).toList());
  }

  private static Argument argument(vigil.estimate.Argument argument) {
    return switch (argument) {
      case vigil.estimate.Argument.Whole(long number) -> new Argument.OfNumber(number);
      case vigil.estimate.Argument.Real(double number) -> new Argument.OfNumber(number);
      case vigil.estimate.Argument.Name(String name) -> new Argument.OfNames(List.of(name));
      case vigil.estimate.Argument.Names(List<String> names) -> new Argument.OfNames(names);
      case vigil.estimate.Argument.OfModel(ModelName model) -> new Argument.OfModel(model.code());
      case vigil.estimate.Argument.Of(Finding finding) ->
          new Argument.OfSaid(of(Optional.empty(), finding));
    };
  }

  /** A remark of an estimate. */
  public static Said of(Remark remark) {
    return of(remark.model(), remark.finding());
  }

  /** What speaks against lists before any model is asked. */
  public static Said of(Finding finding) {
    return of(Optional.empty(), finding);
  }
}
