package vigil.estimate.report;

import static vigil.estimate.report.Numbers.whole;
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
          + " #d0d0d0;text-align:end}th:first-child,td:first-child{text-align:start}.f{font-size:2.2rem;line-height:1.2;margin:1rem"
          + " 0 0}svg{height:auto}.w{overflow-x:auto}"
          + "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}"
          + "th,td{border-color:#444}}";

  private final Conclusion conclusion;
  private final CaptureHistories histories;
  private final StringBuilder html = new StringBuilder();

  private Page(Conclusion conclusion) {
    this.conclusion = conclusion;
    this.histories = conclusion.histories();
  }

  /**
   * The whole page.
   *
   * @param title of the page, such as the name of the file
   */
  public static String of(Conclusion conclusion, String title) {
    return new Page(conclusion).write(title);
  }

  private String write(String title) {
    add(
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title><style>%s</style></head><body><main>
        <h1>How many were never listed?</h1>
        <p>%s</p>
        """,
        escape(title), STYLE, escape(title));
    maySay();
    besides();
    mayNotSay();
    add("<h2>What each model says</h2>\n<div class=\"w\">%s</div>\n", Picture.of(conclusion));
    models();
    lists();
    withoutLists();
    done();
    return html.append("</main></body></html>\n").toString();
  }

  private void maySay() {
    add(
        "<h2>What may be said</h2>\n"
            + "<p class=\"f\">%s documented</p>\n"
            + "<p>So many different persons are on at least one of the %d lists.</p>\n",
        whole(histories.observed()), histories.lists().size());
    List<Interval> said =
        conclusion
            .withNumber()
            .map(result -> ((Outcome.Estimated) result.outcome()).interval())
            .toList();
    if (!conclusion.estimated()) {
      add("<p><strong>How many were never listed cannot be said from these lists.</strong></p>\n");
    } else if (said.isEmpty()) {
      bound();
    } else {
      double lower = said.stream().mapToDouble(Interval::lower).min().orElseThrow();
      double upper = said.stream().mapToDouble(Interval::upper).max().orElseThrow();
      add(
          "<p class=\"f\">%s to %s estimated</p>\n"
              + "<p>So many there may be in all, listed or not, by what %s. The ends are those of"
              + " the 95%% intervals.</p>\n",
          whole(lower),
          whole(upper),
          said.size() == 1 ? "one model says" : said.size() + " models say");
    }
  }

  private void bound() {
    for (ModelResult result : conclusion.results()) {
      if (result.outcome() instanceof Outcome.Estimated estimated
          && result.model().name() == ModelName.CHAO) {
        add(
            "<p class=\"f\">at least %s</p>\n"
                + "<p>So many there are in all at the least, listed or not (a lower bound; its 95%%"
                + " interval begins at %s).</p>\n",
            whole(estimated.interval().estimate()), whole(estimated.interval().lower()));
      }
    }
  }

  private void besides() {
    if (conclusion.remarks().isEmpty()) {
      return;
    }
    add("<h2>%s</h2>\n<ul>\n", conclusion.estimated() ? "What must be said with it" : "Why not");
    for (Remark remark : conclusion.remarks()) {
      add("<li>%s</li>\n", escape(remark.inEnglish()));
    }
    add("</ul>\n");
  }

  private void mayNotSay() {
    add(
        """
        <h2>What may not be said</h2>
        <ul>
        <li>That any one number is the true one. An estimate is not a count, and it names nobody.</li>
        <li>An average of models that disagree.</li>
        <li>That the estimate proves who is responsible.</li>
        </ul>
        """);
  }

  private void models() {
    if (conclusion.results().isEmpty()) {
      return;
    }
    add(
        "<div class=\"w\"><table><thead><tr><th>model</th><th>estimate</th><th>from</th><th>to</th></tr></thead><tbody>\n");
    for (ModelResult result : conclusion.results()) {
      switch (result.outcome()) {
        case Outcome.Estimated(Interval interval, var draws, var cautions) ->
            add(
                "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n",
                result.model().name().code(),
                whole(interval.estimate()),
                whole(interval.lower()),
                whole(interval.upper()));
        case Outcome.Refused(var reasons) ->
            add(
                "<tr><td>%s</td><td colspan=\"3\">refused</td></tr>\n",
                result.model().name().code());
      }
    }
    add("</tbody></table></div>\n");
  }

  /** How many persons each two lists share; on the diagonal how many are on the list. */
  private void lists() {
    add(
        "<h2>How the lists overlap</h2>\n"
            + "<p>Persons on both lists; in the diagonal, persons on the list.</p>\n"
            + "<div class=\"w\"><table><thead><tr><th></th>");
    histories.lists().forEach(list -> add("<th>%s</th>", escape(list)));
    add("</tr></thead><tbody>\n");
    for (String row : histories.lists()) {
      add("<tr><th>%s</th>", escape(row));
      for (String column : histories.lists()) {
        Set<String> both = row.equals(column) ? Set.of(row) : Set.of(row, column);
        add("<td>%s</td>", whole(histories.onAll(both)));
      }
      add("</tr>\n");
    }
    add("</tbody></table></div>\n");
    if (histories.observed() > 0 && histories.lists().size() <= CaptureHistories.MOST_LISTS) {
      add(
          "<p>Persons on exactly these lists; the most frequent combinations first.</p>\n"
              + "<div class=\"w\">%s</div>\n",
          OverlapPicture.of(histories));
    }
  }

  private void withoutLists() {
    if (conclusion.withoutLists().isEmpty()) {
      return;
    }
    add(
        "<h2>Without one of the lists</h2>\n"
            + "<p>What the stepwise model says when a list is left out. When one list changes the"
            + " answer much, the answer is that list's.</p>\n"
            + "<table><thead><tr><th>without</th><th>estimate</th></tr></thead><tbody>\n");
    for (WithoutList one : conclusion.withoutLists()) {
      add("<tr><td>%s</td><td>%s</td></tr>\n", escape(one.list()), whole(one.estimate()));
    }
    add("</tbody></table>\n");
  }

  private void done() {
    add(
        """
        <h2>What was done</h2>
        <p>The lists were compared. When two lists were made without regard to each other, the part of one that is also on the other shows how much the other misses. Real lists are not so independent: some persons are easy to find for everybody, and some lists copy or avoid others. Each model treats this in another way:</p>
        <ul>
        <li><b>chao</b>: the least number there can be when persons are unequally easy to find.</li>
        <li><b>log-linear</b>: which lists depend on each other is chosen by how well it describes the overlaps (BIC).</li>
        <li><b>sparse-log-linear</b>: the same for lists that share few persons; the interval contains the doubt about that choice.</li>
        <li><b>decomposable-graphs</b>: all ways in which lists may depend on each other, each with the weight that the overlaps give it.</li>
        <li><b>latent-classes</b>: kinds of persons that nobody has named, each found by the lists with its own chance.</li>
        </ul>
        <p>All of them suppose that the same person was recognised on every list, that nobody on the lists is invented, and that everybody could have been listed by somebody. Whom no list could reach is in no estimate.</p>
        """);
  }

  private void add(String form, Object... values) {
    html.append(
        values.length == 0 ? form.replace("%%", "%") : String.format(Locale.ROOT, form, values));
  }
}
