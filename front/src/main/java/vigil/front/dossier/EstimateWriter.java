package vigil.front.dossier;

import com.ibm.icu.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.core.quantity.AtLeast;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.Range;
import vigil.exchange.dossier.EstimateMade;
import vigil.exchange.dossier.EstimateModel;
import vigil.exchange.dossier.EstimateReason;
import vigil.exchange.dossier.EstimateRefused;
import vigil.exchange.dossier.EstimateRun;
import vigil.exchange.dossier.EstimateVerdict;
import vigil.front.page.Day;
import vigil.front.page.Phrase;

/** Puts an estimate of our own, or why there is none, into the words of one language. */
final class EstimateWriter {
  private final Language reader;
  private final Text text;

  EstimateWriter(Language reader, Text text) {
    this.reader = reader;
    this.text = text;
  }

  EstimateView of(EstimateVerdict verdict) {
    return switch (verdict) {
      case EstimateRefused(var reasons, var run) ->
          new EstimateView(
              Optional.empty(),
              "",
              said(reasons),
              run.map(this::models).orElse(List.of()),
              run.map(this::made));
      case EstimateMade(long lower, var upper, var cautions, var run) ->
          new EstimateView(
              Optional.of(range(lower, upper)),
              text.get("estimate.what", estimating(run)),
              said(cautions),
              models(run),
              Optional.of(made(run)));
    };
  }

  private static long estimating(EstimateRun run) {
    return run.models().stream()
        .filter(model -> !model.bound() && model.interval().isPresent())
        .count();
  }

  private String made(EstimateRun run) {
    return text.get(
        "estimate.run",
        Day.of(run.asOf(), reader),
        run.persons(),
        run.lists(),
        Long.toString(run.seed()));
  }

  private List<EstimateView.Model> models(EstimateRun run) {
    Scale scale = Scale.of(run.models().stream().flatMap(model -> drawn(model).stream()).toList());
    return run.models().stream().map(model -> model(model, scale)).toList();
  }

  private EstimateView.Model model(EstimateModel model, Scale scale) {
    return new EstimateView.Model(
        Phrase.of(model.name(), reader),
        model
            .interval()
            .map(one ->
                text.get(
                    model.bound() ? "estimate.bound" : "estimate.number",
                    number(one.estimate()),
                    range(one.lower(), one.upper())))
            .orElseGet(() -> text.get("estimate.none")),
        drawn(model).map(scale::bar),
        said(model.remarks()));
  }

  /** An interval is drawn as a quantity between its ends; a bound has none above. */
  private static Optional<Quantity> drawn(EstimateModel model) {
    return model
        .interval()
        .map(one ->
            model.bound() || one.upper().isEmpty()
                ? new AtLeast(one.lower())
                : new Range(one.lower(), one.upper().get()));
  }

  private String range(long lower, Optional<Long> upper) {
    return upper
        .map(end -> text.get("estimate.range", number(lower), number(end)))
        .orElseGet(() -> text.get("estimate.open", number(lower)));
  }

  private List<Phrase> said(List<EstimateReason> reasons) {
    return reasons.stream().map(reason -> Phrase.of(reason.words(), reader)).toList();
  }

  private String number(long number) {
    return NumberFormat.getIntegerInstance(reader.locale()).format(number);
  }
}
