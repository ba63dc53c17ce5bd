package vigil.desk.search;

import java.util.List;
import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfException;
import vigil.core.language.Text;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Stance;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.search.index.Question;
import vigil.desk.search.word.Words;

/** The form of the search, and the question that it asks. */
final class SearchForm {
  private static final String WORDS = "q";
  private static final String PERSON = "person";
  private static final String PLACE = "place";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String ACT = "act";
  private static final String STANCE = "stance";
  private static final String START = "start";

  private static final List<String> FILTERS = List.of(PERSON, PLACE, FROM, TO, ACT, STANCE);
  private static final String OPEN = "..";
  private static final String BETWEEN = "/";
  private static final int LONGEST = 300;

  private SearchForm() {}

  private static Form sent(Visit visit) {
    return Form.of(visit.context().queryParamMap());
  }

  /** What was sent, or else what was asked last, at the hits that were turned to. */
  static Form sentOr(Question last, Visit visit) {
    Form sent = sent(visit);
    return asks(sent) ? sent : of(last).filled(START, sent.value(START));
  }

  /** Whether it was sent at all, be it empty. */
  private static boolean asks(Form form) {
    return form.names().contains(WORDS) || FILTERS.stream().anyMatch(form.names()::contains);
  }

  static boolean isFiltered(Form form) {
    return FILTERS.stream().anyMatch(name -> form.given(name).isPresent());
  }

  private static Form of(Question question) {
    String[] window =
        question.when().map(when -> when.toString().split(BETWEEN, 2)).orElse(new String[0]);
    return Form.blank()
        .filled(WORDS, question.words())
        .filled(PERSON, question.person())
        .filled(PLACE, question.place())
        .filled(FROM, window.length == 0 || window[0].equals(OPEN) ? "" : window[0])
        .filled(TO, window.length == 0 || window[1].equals(OPEN) ? "" : window[1])
        .filled(ACT, question.act().map(ActType::code).orElse(""))
        .filled(STANCE, question.stance().map(Stance::code).orElse(""));
  }

  /** What is asked; nothing when a date cannot be read, which the form then says. */
  static Optional<Question> question(Form form, Text words) {
    Optional<Edtf> window = window(form, words);
    if (form.given(WORDS).isPresent() && Words.in(form.value(WORDS)).isEmpty()) {
      form.refuse(WORDS, words.get("refused.no-word"));
    }
    if (!form.accepted()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            cut(form.value(WORDS)),
            cut(form.value(PERSON)),
            cut(form.value(PLACE)),
            window,
            act(form.value(ACT)),
            Stance.of(form.value(STANCE))));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static Optional<ActType> act(String code) {
    try {
      return Optional.of(new ActType(code));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<Edtf> window(Form form, Text words) {
    Optional<String> from = end(form, FROM, words);
    Optional<String> to = end(form, TO, words);
    if (!form.accepted() || (from.isEmpty() && to.isEmpty())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Edtf.parse(from.orElse(OPEN) + BETWEEN + to.orElse(OPEN)));
    } catch (EdtfException backwards) {
      form.refuse(TO, words.get("refused.backwards"));
      return Optional.empty();
    }
  }

  /** One end: a date that is no interval itself. */
  private static Optional<String> end(Form form, String name, Text words) {
    Optional<String> given = form.given(name);
    try {
      given.ifPresent(date -> Edtf.parse(date + BETWEEN + OPEN));
      return given;
    } catch (EdtfException unreadable) {
      form.refuse(name, words.get("refused.date"));
      return Optional.empty();
    }
  }

  /** How many hits were seen before. */
  static int start(Form form) {
    try {
      return Math.max(0, Integer.parseInt(form.value(START)));
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  /** Why the words cannot be looked for: no field of the page says so. */
  static Optional<String> wordsRefused(Form form) {
    return Optional.ofNullable(form.refusal(WORDS));
  }

  /** What was asked last, for hits further on: what was looked for stands in no address. */
  static String address(int start) {
    return "/search?" + START + "=" + Math.max(0, start);
  }
}
