package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vigil.core.id.EventId;
import vigil.desk.estimate.kept.Answer;
import vigil.desk.estimate.kept.Basis;
import vigil.desk.estimate.kept.EstimateId;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.estimate.kept.ModelAnswer;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Strata;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.estimate.kept.Without;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;

/**
 * Estimates as fields: what was asked, of which record, and what came out. They name no person.
 * Numbers are written with all their digits.
 */
final class EstimateFields {
  private static final String YES = "yes";
  private static final String NO = "no";

  private EstimateFields() {}

  static Fields write(KeptEstimate kept) {
    Question question = kept.question();
    Answer answer = kept.answer();
    Fields fields =
        new Fields()
            .put("id", kept.id().toString())
            .put("event", question.topic().event().value())
            .put("act", question.topic().act().code())
            .put("scope", question.scope().code())
            .put("lists", question.lists().stream().map(SourceList::key).toList())
            .put("strata", question.strata().code())
            .put("doubt", question.doubt() ? YES : NO)
            .put("seed", Long.toString(question.seed()))
            .put("as_of", kept.basis().asOf().toString())
            .put("changes", Integer.toString(kept.basis().changes()))
            .put("fingerprint", kept.basis().fingerprint())
            .put("documented", Long.toString(kept.basis().documented()))
            .put("observed", Long.toString(answer.observed()))
            .put("estimated", answer.estimated() ? YES : NO)
            .put("models", answer.models().stream().map(one -> one.model().code()).toList())
            .put("without", answer.without().stream().map(Without::list).toList())
            .put(
                "without_estimates", answer.without().stream().map(EstimateFields::number).toList())
            .put("said", Integer.toString(answer.said().size()));
    answer.models().forEach(model -> fields.put("model." + model.model().code(), numbers(model)));
    for (int i = 0; i < answer.said().size(); i++) {
      fields.put("said." + i, SaidFields.write(answer.said().get(i)));
    }
    return fields;
  }

  private static String number(Without without) {
    return without.estimate().isPresent() ? Double.toString(without.estimate().getAsDouble()) : "";
  }

  private static List<String> numbers(ModelAnswer model) {
    return model
        .number()
        .map(one ->
            List.of(
                Double.toString(one.estimate()),
                Double.toString(one.lower()),
                Double.toString(one.upper()),
                Double.toString(one.level())))
        .orElse(List.of());
  }

  static KeptEstimate read(Fields fields) {
    return new KeptEstimate(
        EstimateId.of(fields.text("id")),
        new Question(
            new Topic(new EventId(fields.text("event")), fields.act("act")),
            fields.coded("scope", Scope::of),
            fields.list("lists").stream().map(SourceList::of).toList(),
            fields.coded("strata", Strata::of),
            fields.text("doubt").equals(YES),
            Long.parseLong(fields.text("seed"))),
        new Basis(
            LocalDate.parse(fields.text("as_of")),
            Integer.parseInt(fields.text("changes")),
            fields.text("fingerprint"),
            Long.parseLong(fields.text("documented"))),
        answer(fields));
  }

  private static Answer answer(Fields fields) {
    List<ModelAnswer> models = new ArrayList<>();
    for (String code : fields.list("models")) {
      ModelName model =
          ModelName.of(code)
              .orElseThrow(
                  () -> new UnreadableChangeException("its model '" + code + "' is unknown"));
      models.add(new ModelAnswer(model, interval(fields.list("model." + code))));
    }
    List<Without> without = new ArrayList<>();
    List<String> estimates = fields.list("without_estimates");
    for (String list : fields.list("without")) {
      String number = estimates.get(without.size());
      without.add(
          new Without(
              list,
              number.isEmpty()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(Double.parseDouble(number))));
    }
    return new Answer(
        Long.parseLong(fields.text("observed")),
        fields.text("estimated").equals(YES),
        SaidFields.readAll(fields),
        models,
        without);
  }

  private static Optional<Interval> interval(List<String> numbers) {
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Interval(
                Double.parseDouble(numbers.get(0)),
                Double.parseDouble(numbers.get(1)),
                Double.parseDouble(numbers.get(2)),
                Double.parseDouble(numbers.get(3))));
  }
}
