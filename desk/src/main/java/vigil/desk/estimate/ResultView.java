package vigil.desk.estimate;

import com.ibm.icu.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.estimate.kept.Answer;
import vigil.desk.estimate.kept.Basis;
import vigil.desk.estimate.kept.ModelAnswer;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.wording.ListNames;
import vigil.desk.estimate.wording.SaidWords;
import vigil.desk.page.Day;
import vigil.desk.page.Option;
import vigil.estimate.Interval;

/**
 * What came out, in words.
 *
 * @param documented how many persons are named at all
 * @param observed how many of them are on the lists that were asked about
 * @param headline what may be said in one line; that nothing may, when it is refused
 * @param said what belongs beside the number, or why there is none
 * @param end the number at the end of the scale
 * @param without what the number would be without each of the lists
 * @param lists by the address of their persons and their names
 * @param made from which record, how
 */
public record ResultView(
    String documented,
    String observed,
    boolean estimated,
    String headline,
    List<String> said,
    List<Row> models,
    String end,
    List<Option> without,
    List<Option> lists,
    List<String> made) {

  /**
   * A model.
   *
   * @param number in words; that there is none
   * @param reasons why it gives none
   */
  public record Row(
      String model, String what, String number, Optional<Bar> bar, List<String> reasons) {}

  /**
   * An interval on a scale from 0 to 100, and the documented number.
   *
   * @param open whether its end is not on the scale, or nowhere
   */
  public record Bar(double from, double length, double point, double documented, boolean open) {
    /** A number as it stands in an SVG. */
    public static String of(double number) {
      return String.format(Locale.ROOT, "%.2f", number);
    }
  }

  /** Puts it into words. */
  static ResultView of(
      Question question, Basis basis, Answer answer, ListNames names, Language language) {
    return new Making(question, basis, answer, names, language).view();
  }

  private record Making(
      Question question, Basis basis, Answer answer, ListNames names, Language language) {
    /** An end that is farther than this many times the greatest estimate is not drawn. */
    private static final double OUTLIER = 6;

    private static final double PERCENT = 100;

    ResultView view() {
      SaidWords words = new SaidWords(language, names);
      Text text = EstimatePages.WORDS.in(language);
      double end = end();
      return new ResultView(
          number((double) basis.documented()),
          number((double) answer.observed()),
          answer.estimated(),
          headline(text),
          answer.said().stream()
              .filter(one -> answer.estimated() || one.model().isEmpty())
              .map(words::of)
              .toList(),
          answer.models().stream().map(model -> row(model, words, text, end)).toList(),
          number(end),
          answer.without().stream()
              .map(one ->
                  new Option(
                      names.apply(one.list()),
                      one.estimate().isPresent()
                          ? number(one.estimate().getAsDouble())
                          : text.get("no-number")))
              .toList(),
          question.lists().stream()
              .map(list ->
                  new Option(
                      EstimatePages.persons(question.topic(), question.scope(), list),
                      names.of(list)))
              .toList(),
          made(text));
    }

    private String headline(Text text) {
      Optional<Interval> span = answer.span();
      if (span.isPresent()) {
        int models = answer.withNumber().size();
        return text.get("headline.span", range(span.get(), text), models);
      }
      return text.get("headline.refused");
    }

    private String range(Interval span, Text text) {
      return Double.isInfinite(span.upper())
          ? text.get("range.open", number(span.lower()))
          : text.get("range", number(span.lower()), number(span.upper()));
    }

    private Row row(ModelAnswer model, SaidWords words, Text text, double end) {
      return new Row(
          words.model(model.model()),
          text.get("model." + model.model().code()),
          model
              .number()
              .map(one ->
                  text.get(
                      model.isBound() ? "number.bound" : "number",
                      number(one.estimate()),
                      range(one, text)))
              .orElseGet(() -> text.get("no-number")),
          model.number().map(one -> bar(one, end, model.isBound())),
          model.number().isPresent()
              ? List.of()
              : answer.said().stream()
                  .filter(one -> one.model().equals(Optional.of(model.model())))
                  .map(words::withoutModel)
                  .toList());
    }

    private Bar bar(Interval interval, double end, boolean bound) {
      double from = PERCENT * interval.lower() / end;
      double to = PERCENT * Math.min(interval.upper(), end) / end;
      return new Bar(
          from,
          to - from,
          PERCENT * interval.estimate() / end,
          PERCENT * answer.observed() / end,
          bound || interval.upper() > end);
    }

    private double end() {
      double estimate = Math.max(1, answer.observed());
      double upper = estimate;
      for (ModelAnswer model : answer.models()) {
        if (model.number().isPresent()) {
          estimate = Math.max(estimate, model.number().get().estimate());
          upper = Math.max(upper, model.number().get().upper());
        }
      }
      return Math.min(upper, OUTLIER * estimate);
    }

    private List<String> made(Text text) {
      return List.of(
          text.get("made.of", Day.of(basis.asOf(), language)),
          text.get("made.scope." + question.scope().code()),
          text.get("made.strata." + question.strata().code()),
          text.get(question.doubt() ? "made.doubt" : "made.certain"),
          text.get("made.seed", Long.toString(question.seed())));
    }

    private String number(double number) {
      return NumberFormat.getIntegerInstance(language.locale()).format(Math.round(number));
    }
  }
}
