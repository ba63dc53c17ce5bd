package vigil.desk.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.casebook.Casebook;
import vigil.casebook.tally.RootSources;
import vigil.core.id.EventId;
import vigil.core.id.SourceId;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.vocabulary.ActType;
import vigil.desk.estimate.kept.Answer;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.estimate.kept.ModelAnswer;
import vigil.desk.estimate.kept.Said;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.estimate.listing.Listing;
import vigil.desk.estimate.wording.ListNames;
import vigil.desk.estimate.wording.SaidWords;
import vigil.estimate.Feasibility;
import vigil.estimate.Interval;
import vigil.estimate.Verdict;
import vigil.exchange.LocalizedText;
import vigil.exchange.dossier.EstimateInterval;
import vigil.exchange.dossier.EstimateMade;
import vigil.exchange.dossier.EstimateModel;
import vigil.exchange.dossier.EstimateReason;
import vigil.exchange.dossier.EstimateRefused;
import vigil.exchange.dossier.EstimateRun;
import vigil.exchange.dossier.EstimateVerdict;

/**
 * What we say ourselves about those whom no source names. Each root source is a list of the persons
 * that the published statements which go back to it name.
 */
final class OwnEstimate {
  private final Casebook casebook;
  private final PublicView view;
  private final PublicSources sources;
  private final ReaderWords words;
  private final List<KeptEstimate> estimates;

  /**
   * @param estimates that the dossier shows
   */
  OwnEstimate(
      Casebook casebook,
      PublicView view,
      PublicSources sources,
      ReaderWords words,
      List<KeptEstimate> estimates) {
    this.casebook = casebook;
    this.view = view;
    this.sources = sources;
    this.words = words;
    this.estimates = estimates;
  }

  EstimateVerdict of(EventId event, ActType act) {
    Topic topic = new Topic(event, act);
    return estimates.stream()
        .filter(kept -> kept.question().topic().equals(topic))
        .findFirst()
        .map(this::kept)
        .orElseGet(() -> ofLists(topic));
  }

  /** Nothing was computed: only what the lists say by themselves. */
  private EstimateVerdict ofLists(Topic topic) {
    RootSources roots = RootSources.in(casebook);
    Listing listing = Listing.of(casebook, topic, roots, view.statements());
    List<SourceList> lists =
        listing.sources().stream().map(source -> new SourceList(List.of(source))).toList();
    return switch (Feasibility.of(listing.histories(lists))) {
      case Verdict.Refused(var reasons) ->
          new EstimateRefused(
              reasons.stream().map(Said::of).map(said -> reason(said, lists)).toList());
      case Verdict.Possible() ->
          new EstimateRefused(
              List.of(
                  new EstimateReason("not-estimated", words.message("estimate.not-estimated"))));
    };
  }

  private EstimateVerdict kept(KeptEstimate kept) {
    Answer answer = kept.answer();
    List<SourceList> lists = kept.question().lists();
    EstimateRun run =
        new EstimateRun(
            kept.basis().asOf(),
            lists.size(),
            answer.observed(),
            kept.question().seed(),
            answer.models().stream().map(model -> model(model, answer, lists)).toList());
    List<EstimateReason> general =
        answer.said().stream()
            .filter(said -> said.model().isEmpty())
            .map(said -> reason(said, lists))
            .toList();
    Optional<Interval> span = answer.span();
    if (span.isPresent()) {
      return new EstimateMade(Math.round(span.get().lower()), end(span.get()), general, run);
    }
    return new EstimateRefused(
        general.isEmpty()
            ? List.of(new EstimateReason("no-model", words.message("estimate.no-model")))
            : general,
        Optional.of(run));
  }

  private EstimateModel model(ModelAnswer model, Answer answer, List<SourceList> lists) {
    return new EstimateModel(
        model.model().code(),
        words.message("estimate.model." + model.model().code()),
        model.isBound(),
        model
            .number()
            .map(one ->
                new EstimateInterval(
                    Math.round(one.estimate()), Math.round(one.lower()), end(one))),
        answer.said().stream()
            .filter(said -> said.model().equals(Optional.of(model.model())))
            .map(said -> reason(said, lists))
            .toList());
  }

  /** An end that no quantity can be written with is none. */
  private static Optional<Long> end(Interval interval) {
    return interval.upper() > Quantity.MAX
        ? Optional.empty()
        : Optional.of(Math.round(interval.upper()));
  }

  private EstimateReason reason(Said said, List<SourceList> lists) {
    LocalizedText text =
        words.message(reader ->
            new SaidWords(
                    reader.language(),
                    new ListNames(lists, reader.language(), names(reader.language())))
                .withoutModel(said));
    return new EstimateReason(said.key(), text);
  }

  private Function<SourceId, String> names(Language reader) {
    return source ->
        sources
            .find(sources.shown(source))
            .map(shown -> shown.name().in(reader).text())
            .orElseThrow();
  }
}
