package vigil.bench.casebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Stance;
import vigil.desk.search.index.Question;

/** What is looked for in an invented casebook, by what it is. */
final class InventedQuestions {
  private InventedQuestions() {}

  static Map<String, Question> of(InventedCasebook invented) {
    String common = invented.wordOfRank(3);
    Map<String, Question> questions = new LinkedHashMap<>();
    questions.put("two words", Question.of(common + " " + invented.wordOfRank(60)));
    questions.put("the first letters of a word", Question.of("ка"));
    questions.put("a name with a slip", Question.of("Хамзат Забалоцкий"));
    questions.put("a Latin name in three scripts", Question.of("Khamzat Zabolotsky"));
    questions.put("an Arabic name in three scripts", Question.of("حمزات زابولوتسكي"));
    questions.put(
        "person, place, time and stance",
        new Question(
            "",
            "Hamzat",
            "Grozny",
            Optional.of(Edtf.parse("2010/2020")),
            Optional.empty(),
            Optional.of(Stance.ALLEGES)));
    questions.put(
        "a time and an act that many fit",
        new Question(
            "",
            "",
            "",
            Optional.of(Edtf.parse("2010/..")),
            Optional.of(new ActType("torture")),
            Optional.empty()));
    questions.put(
        "a word, place, time and stance",
        new Question(
            common,
            "",
            "Грозный",
            Optional.of(Edtf.parse("2010/2020")),
            Optional.empty(),
            Optional.of(Stance.DENIES)));
    return questions;
  }
}
