package vigil.desk.casefile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vigil.core.id.EventId;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.ActType;
import vigil.desk.estimate.kept.Answer;
import vigil.desk.estimate.kept.Argument;
import vigil.desk.estimate.kept.Basis;
import vigil.desk.estimate.kept.EstimateId;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.estimate.kept.ModelAnswer;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.kept.Said;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Strata;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.estimate.kept.Without;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;

/** Arbitrary estimates that were kept. */
final class KeptEstimates {
  private KeptEstimates() {}

  static Arbitrary<DeskChange> any() {
    Arbitrary<Interval> interval =
        Arbitraries.doubles()
            .between(1, 1e9)
            .map(number -> Interval.of(number, number / 3, number > 1e8 ? 1 / 0.0 : number * 7));
    Arbitrary<Said> said =
        Combinators.combine(
                DeskChanges.text(),
                Arbitraries.doubles(),
                DeskChanges.text().list(),
                Arbitraries.of(ModelName.class))
            .as((text, number, names, model) ->
                new Said(
                    Optional.of(model).filter(one -> one != ModelName.CHAO),
                    "key-" + text,
                    List.of(
                        new Argument.OfNumber(number),
                        new Argument.OfNames(names),
                        new Argument.OfSaid(
                            new Said(
                                Optional.empty(),
                                "inside",
                                List.of(new Argument.OfModel(model.code())))),
                        new Argument.OfNumber(-number))));
    return Combinators.combine(
            Arbitraries.integers().between(1, 999),
            question(),
            DeskChanges.day(),
            said.list().ofMaxSize(3),
            interval.optional(),
            Arbitraries.of(true, false))
        .as((number, question, on, remarks, numbers, estimated) ->
            new DeskChange.EstimateKept(
                new KeptEstimate(
                    new EstimateId(number),
                    question,
                    new Basis(on, number * 3, "0".repeat(64), 12),
                    new Answer(
                        11,
                        estimated,
                        remarks,
                        List.of(
                            new ModelAnswer(ModelName.CHAO, numbers),
                            new ModelAnswer(ModelName.LATENT_CLASSES, Optional.empty())),
                        List.of(
                            new Without("a|b", OptionalDouble.of(number / 7.0)),
                            new Without("c", OptionalDouble.empty()))))));
  }

  private static Arbitrary<Question> question() {
    return Combinators.combine(
            DeskChanges.id(),
            Arbitraries.of(Scope.class),
            DeskChanges.id().map(SourceId::new).set().ofMinSize(2).ofMaxSize(4),
            Arbitraries.of(Strata.class),
            Arbitraries.of(true, false),
            Arbitraries.longs())
        .as((event, scope, sources, strata, doubt, seed) -> {
          List<SourceId> all = List.copyOf(sources);
          return new Question(
              new Topic(new EventId(event), new ActType("killing")),
              scope,
              List.of(
                  new SourceList(all.subList(0, 1)), new SourceList(all.subList(1, all.size()))),
              strata,
              doubt,
              seed);
        });
  }
}
