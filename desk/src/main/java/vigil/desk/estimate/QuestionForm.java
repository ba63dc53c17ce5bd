package vigil.desk.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.core.id.SourceId;
import vigil.core.language.Text;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Strata;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.page.Form;

/** What an analyst chooses: for each source whether it is a list, and how all is taken. */
final class QuestionForm {
  /** A source that is a list by itself. */
  static final String OWN = "own";

  /** A source whose list is left out. */
  static final String OUT = "out";

  /** Sources with the same letter are one list. */
  static final List<String> TOGETHER = List.of("A", "B", "C", "D", "E", "F");

  static final String SCOPE = "scope";
  static final String STRATA = "strata";
  static final String DOUBT = "doubt";
  static final String SEED = "seed";
  private static final String YES = "yes";

  private QuestionForm() {}

  /** The field of a source. */
  static String field(SourceId source) {
    return "list_" + source.value();
  }

  /** As it is before anybody chose: every source a list, all that stands, seed 1. */
  static Form blank(List<SourceId> sources) {
    Form form =
        Form.blank()
            .filled(SCOPE, Scope.RECORD.code())
            .filled(STRATA, Strata.NONE.code())
            .filled(SEED, "1");
    sources.forEach(source -> form.filled(field(source), OWN));
    return form;
  }

  /** As it was when this was asked. */
  static Form of(Question question, List<SourceId> sources) {
    Form form = blank(sources);
    sources.forEach(source -> form.filled(field(source), OUT));
    int together = 0;
    for (SourceList list : question.lists()) {
      boolean alone = list.sources().size() == 1 || together == TOGETHER.size();
      String choice = alone ? OWN : TOGETHER.get(together);
      together += alone ? 0 : 1;
      list.sources().forEach(source -> form.filled(field(source), choice));
    }
    form.filled(SCOPE, question.scope().code())
        .filled(STRATA, question.strata().code())
        .filled(SEED, Long.toString(question.seed()));
    return question.doubt() ? form.filled(DOUBT, YES) : form;
  }

  /** What was asked; empty when something was refused. */
  static Optional<Question> read(Form form, Topic topic, List<SourceId> sources, Text words) {
    List<SourceList> lists = lists(form, sources);
    if (lists.isEmpty()) {
      form.refuse("lists", words.get("refused.lists"));
    }
    Optional<Long> seed = seed(form.value(SEED));
    if (seed.isEmpty()) {
      form.refuse(SEED, words.get("refused.seed"));
    }
    return form.accepted()
        ? Optional.of(
            new Question(
                topic,
                Scope.of(form.value(SCOPE)).orElse(Scope.RECORD),
                lists,
                Strata.of(form.value(STRATA)).orElse(Strata.NONE),
                form.value(DOUBT).equals(YES),
                seed.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Long> seed(String typed) {
    try {
      return Optional.of(Long.parseLong(typed));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private static List<SourceList> lists(Form form, List<SourceId> sources) {
    List<SourceList> lists = new ArrayList<>();
    Map<String, List<SourceId>> together = new TreeMap<>();
    for (SourceId source : sources) {
      String choice = form.value(field(source));
      if (TOGETHER.contains(choice)) {
        together.computeIfAbsent(choice, _ -> new ArrayList<>()).add(source);
      } else if (choice.equals(OWN)) {
        lists.add(new SourceList(List.of(source)));
      }
    }
    together.values().forEach(some -> lists.add(new SourceList(some)));
    return lists;
  }
}
