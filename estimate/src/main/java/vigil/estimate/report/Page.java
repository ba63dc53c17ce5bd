package vigil.estimate.report;

import static vigil.estimate.report.Picture.escape;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Outcome;
import vigil.estimate.verdict.Conclusion;
import vigil.estimate.verdict.Remark;
import vigil.estimate.verdict.WithoutList;

/** A conclusion as one page of HTML in plain words, which needs no other file and no script. */
public final class Page {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0"
          + " 1rem;color:#222;background:#fff}table{border-collapse:collapse;margin:1rem"
          + " 0}th,td{padding:.3rem .8rem;border-bottom:1px solid"
          + " #d0d0d0;text-align:end}th:first-child,td:first-child{text-align:start}.f{font-size:min(2.2rem,9vw);overflow-wrap:anywhere;line-height:1.2;margin:1rem"
          + " 0 0}svg{height:auto}.w{overflow-x:auto}"
          + "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}"
          + "th,td{border-color:#444}}";

  private final Conclusion conclusion;
  private final Wording words;
  private final CaptureHistories histories;
  private final StringBuilder html = new StringBuilder();

  private Page(Conclusion conclusion, Wording words) {
    this.conclusion = conclusion;
    this.words = words;
    this.histories = conclusion.histories();
  }

  /**
   * The whole page, in English.
   *
   * @param title of the page, such as the name of the file
   */
  public static String of(Conclusion conclusion, String title) {
    return of(conclusion, title, Wording.ENGLISH);
  }

  /** The whole page. */
  public static String of(Conclusion conclusion, String title, Wording words) {
    return new Page(conclusion, words).write(title);
  }

  private String write(String title) {
    add(
        """
        <!doctype html>
        <html lang="%s" dir="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title><style>%s</style></head><body><main>
        <h1>%s</h1>
        <p>%s</p>
        """,
        words.language(), words.direction(), escape(title), STYLE, text("title"), escape(title));
    maySay();
    besides();
    mayNotSay();
    add("<h2>%s</h2>\n<div class=\"w\">%s</div>\n", text("models"), Picture.of(conclusion, words));
    models();
    lists();
    withoutLists();
    done();
    return html.append("</main></body></html>\n").toString();
  }

  private String text(String key, Object... arguments) {
    return escape(words.text(key, arguments));
  }

  private void maySay() {
    add(
        "<h2>%s</h2>\n<p class=\"f\">%s</p>\n<p>%s</p>\n",
        text("may"),
        text("documented", words.number(histories.observed())),
        text("documented-what", words.number(histories.lists().size())));
    List<Interval> said =
        conclusion
            .withNumber()
            .map(result -> ((Outcome.Estimated) result.outcome()).interval())
            .toList();
    if (!conclusion.estimated()) {
      add("<p><strong>%s</strong></p>\n", text("cannot"));
    } else if (said.isEmpty()) {
      bound();
    } else {
      double lower = said.stream().mapToDouble(Interval::lower).min().orElseThrow();
      double upper = said.stream().mapToDouble(Interval::upper).max().orElseThrow();
      add(
          "<p class=\"f\">%s</p>\n<p>%s</p>\n",
          text("estimated", words.number(lower), words.number(upper)),
          said.size() == 1
              ? text("estimated-one")
              : text("estimated-many", words.number(said.size())));
    }
  }

  private void bound() {
    for (ModelResult result : conclusion.results()) {
      if (result.outcome() instanceof Outcome.Estimated estimated
          && result.model().name() == ModelName.CHAO) {
        add(
            "<p class=\"f\">%s</p>\n<p>%s</p>\n",
            text("bound", words.number(estimated.interval().estimate())),
            text("bound-what", words.number(estimated.interval().lower())));
      }
    }
  }

  private void besides() {
    if (conclusion.remarks().isEmpty()) {
      return;
    }
    add("<h2>%s</h2>\n<ul>\n", text(conclusion.estimated() ? "beside" : "why-not"));
    for (Remark remark : conclusion.remarks()) {
      String model = remark.model().map(name -> words.model(name) + ": ").orElse("");
      add("<li>%s</li>\n", escape(model + words.finding(remark.finding())));
    }
    add("</ul>\n");
  }

  private void mayNotSay() {
    add(
        "<h2>%s</h2>\n<ul>\n<li>%s</li>\n<li>%s</li>\n<li>%s</li>\n</ul>\n",
        text("may-not"), text("may-not-one"), text("may-not-average"), text("may-not-guilt"));
  }

  private void models() {
    if (conclusion.results().isEmpty()) {
      return;
    }
    add(
        "<div class=\"w\"><table><thead><tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr></thead><tbody>\n",
        text("model"), text("estimate"), text("from"), text("to"));
    for (ModelResult result : conclusion.results()) {
      String name = escape(words.model(result.model().name()));
      switch (result.outcome()) {
        case Outcome.Estimated(Interval interval, var draws, var cautions) ->
            add(
                "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n",
                name,
                words.number(interval.estimate()),
                words.number(interval.lower()),
                words.number(interval.upper()));
        case Outcome.Refused(var reasons) ->
            add("<tr><td>%s</td><td colspan=\"3\">%s</td></tr>\n", name, text("refused"));
      }
    }
    add("</tbody></table></div>\n");
  }

  /** How many persons each two lists share; on the diagonal how many are on the list. */
  private void lists() {
    add(
        "<h2>%s</h2>\n<p>%s</p>\n<div class=\"w\"><table><thead><tr><th></th>",
        text("overlap"), text("overlap-what"));
    histories.lists().forEach(list -> add("<th>%s</th>", escape(list)));
    add("</tr></thead><tbody>\n");
    for (String row : histories.lists()) {
      add("<tr><th>%s</th>", escape(row));
      for (String column : histories.lists()) {
        Set<String> both = row.equals(column) ? Set.of(row) : Set.of(row, column);
        add("<td>%s</td>", words.number(histories.onAll(both)));
      }
      add("</tr>\n");
    }
    add("</tbody></table></div>\n");
    if (histories.observed() > 0 && histories.lists().size() <= CaptureHistories.MOST_LISTS) {
      add(
          "<p>%s</p>\n<div class=\"w\">%s</div>\n",
          text("overlap-exactly"), OverlapPicture.of(histories, words));
    }
  }

  private void withoutLists() {
    if (conclusion.withoutLists().isEmpty()) {
      return;
    }
    add(
        "<h2>%s</h2>\n<p>%s</p>\n<table><thead><tr><th>%s</th><th>%s</th></tr></thead><tbody>\n",
        text("without"), text("without-what"), text("without-list"), text("estimate"));
    for (WithoutList one : conclusion.withoutLists()) {
      add("<tr><td>%s</td><td>%s</td></tr>\n", escape(one.list()), words.number(one.estimate()));
    }
    add("</tbody></table>\n");
  }

  private void done() {
    add("<h2>%s</h2>\n<p>%s</p>\n<ul>\n", text("done"), text("done-how"));
    for (ModelName model : ModelName.values()) {
      add("<li><b>%s</b>: %s</li>\n", escape(words.model(model)), text("done-" + model.code()));
    }
    add("</ul>\n<p>%s</p>\n", text("done-supposed"));
  }

  private void add(String form, Object... values) {
    html.append(String.format(Locale.ROOT, form, values));
  }
}
