package vigil.desk.estimate.wording;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.estimate.kept.Argument;
import vigil.desk.estimate.kept.Said;
import vigil.estimate.ModelName;

/** Reasons and cautions in the words of one language. */
public final class SaidWords {
  /** As estimates call a stratum whose name is not known. */
  private static final List<String> UNKNOWN = List.of("", "(not known)");

  private final Text words;
  private final UnaryOperator<String> names;

  /**
   * @param names what a list is called, by its key; anything else stays as it is
   */
  public SaidWords(Language language, UnaryOperator<String> names) {
    this.words = CoreWords.in(language);
    this.names = names;
  }

  /** In a sentence or two, the model that it is about first. */
  public String of(Said said) {
    String text = withoutModel(said);
    return said.model()
        .map(model -> words.get("estimate.of-model", model(model), text))
        .orElse(text);
  }

  /** The same without naming the model. */
  public String withoutModel(Said said) {
    return words.get(
        "estimate." + said.key(), said.arguments().stream().map(this::argument).toArray());
  }

  /** What a model is called. */
  public String model(ModelName model) {
    return words.get("estimate.model." + model.code());
  }

  private Object argument(Argument argument) {
    return switch (argument) {
      case Argument.OfNumber(double number) -> number;
      case Argument.OfNames(List<String> several) ->
          ListFormatter.getInstance(words.language().locale())
              .format(several.stream().map(this::name).toList());
      case Argument.OfModel(String code) -> words.get("estimate.model." + code);
      case Argument.OfSaid(Said said) -> withoutModel(said);
    };
  }

  private String name(String name) {
    return UNKNOWN.contains(name) ? words.get("estimate.stratum.unknown") : names.apply(name);
  }
}
