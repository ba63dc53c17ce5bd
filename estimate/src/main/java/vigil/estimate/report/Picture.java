package vigil.estimate.report;

import java.util.Locale;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Outcome;
import vigil.estimate.verdict.Conclusion;

/**
 * A conclusion as an SVG picture: a row for each model with its interval as a line and its figure
 * as a point, the documented number as a vertical line, refusals in words. An interval that does
 * not fit ends open. Works in print and in the dark, and without any other file.
 */
public final class Picture {
  private static final int WIDTH = 720;
  private static final int LEAST_LEFT = 170;
  private static final int MOST_LEFT = 320;
  private static final int WIDEST_LETTER = 8;
  private static final int RIGHT = 30;
  private static final int TOP = 64;
  private static final int ROW = 52;
  private static final double OUTLIER = 6;

  private final Conclusion conclusion;
  private final Wording words;
  private final StringBuilder svg = new StringBuilder();
  private final double most;
  private final int left;

  private Picture(Conclusion conclusion, Wording words) {
    this.conclusion = conclusion;
    this.words = words;
    this.most = scaleEnd(conclusion);
    this.left = room(conclusion, words);
  }

  /** The whole picture as an SVG document, in English. */
  public static String of(Conclusion conclusion) {
    return of(conclusion, Wording.ENGLISH);
  }

  /** The whole picture as an SVG document. */
  public static String of(Conclusion conclusion, Wording words) {
    return new Picture(conclusion, words).draw();
  }

  /** For the names of the models, which are longer in some languages than in others. */
  private static int room(Conclusion conclusion, Wording words) {
    int letters =
        conclusion.results().stream()
            .mapToInt(result -> words.model(result.model().name()).length())
            .max()
            .orElse(0);
    return Math.clamp(16L + WIDEST_LETTER * letters, LEAST_LEFT, MOST_LEFT);
  }

  private static double scaleEnd(Conclusion conclusion) {
    double observed = Math.max(1, conclusion.histories().observed());
    double estimate = observed;
    double upper = observed;
    for (ModelResult result : conclusion.results()) {
      if (result.outcome() instanceof Outcome.Estimated estimated) {
        estimate = Math.max(estimate, estimated.interval().estimate());
        upper = Math.max(upper, estimated.interval().upper());
      }
    }
    return 1.08 * Math.min(upper, OUTLIER * estimate);
  }

  private String draw() {
    int rows = Math.max(1, conclusion.results().size());
    int height = TOP + rows * ROW + 44;
    add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="t d">
        <title id="t">%s</title>
        <desc id="d">%s</desc>
        <style>svg{direction:ltr}text{font:14px system-ui,sans-serif;fill:#222}.q{fill:#595959;font-size:12px}.b{stroke:#0b57a4;stroke-width:3}.p{fill:#0b57a4}.g{stroke:#d0d0d0}.o{stroke:#595959;stroke-dasharray:4 3}@media(prefers-color-scheme:dark){svg{background:#161616}text{fill:#eee}.q{fill:#b5b5b5}.b{stroke:#7db7f0}.p{fill:#7db7f0}.g{stroke:#444}.o{stroke:#b5b5b5}}</style>
        """,
        WIDTH, height, WIDTH, height, escape(words.text("picture")), escape(described()));
    axis(height - 36);
    documented(height - 36);
    if (conclusion.results().isEmpty()) {
      text(left, TOP + 30, "", words.text("picture-nothing"));
    }
    int y = TOP + ROW / 2;
    for (ModelResult result : conclusion.results()) {
      row(result, y);
      y += ROW;
    }
    return svg.append("</svg>\n").toString();
  }

  private void axis(int bottom) {
    double step = step(most);
    for (double value = 0; value <= most; value += step) {
      add(
          "<line class=\"g\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
          x(value), TOP, x(value), bottom);
      centred(x(value), bottom + 18, words.number(value));
    }
  }

  /** About five marks at 1, 2 or 5 times a power of ten. */
  private static double step(double most) {
    double rough = most / 5;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    double times = rough / power;
    return power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10);
  }

  private void documented(int bottom) {
    double at = x(conclusion.histories().observed());
    add(
        "<line class=\"o\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
        at, TOP - 14, at, bottom);
    text(
        Math.min(at, WIDTH - 190),
        TOP - 22,
        "q",
        words.text("picture-documented", words.number(conclusion.histories().observed())));
  }

  private void row(ModelResult result, int y) {
    text(8, y + 5, "", words.model(result.model().name()));
    switch (result.outcome()) {
      case Outcome.Estimated(Interval interval, var draws, var cautions) ->
          interval(interval, y, result.model().name() == ModelName.CHAO);
      case Outcome.Refused _ -> text(left, y + 5, "q", words.text("no-number"));
    }
  }

  private void interval(Interval interval, int y, boolean bound) {
    double to = Math.min(interval.upper(), most);
    boolean open = bound || interval.upper() > most;
    add(
        "<line class=\"b\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
        x(interval.lower()), y, x(to), y);
    end(x(interval.lower()), y);
    if (open) {
      double tip = x(to);
      add("<path class=\"b\" fill=\"none\" d=\"M%.1f %d l6 6 l-6 6\"/>\n", tip, y - 6);
    } else {
      end(x(to), y);
    }
    add("<circle class=\"p\" cx=\"%.1f\" cy=\"%d\" r=\"6\"/>\n", x(interval.estimate()), y);
    text(Math.min(x(interval.lower()), WIDTH - 260), y - 11, "q", said(interval, bound));
  }

  private String said(Interval interval, boolean bound) {
    return words.text(
        bound ? "picture-bound" : "picture-number",
        words.number(interval.estimate()),
        words.number(interval.lower()),
        words.number(interval.upper()));
  }

  /** All of it in words, for whoever does not see the picture. */
  private String described() {
    StringBuilder all = new StringBuilder();
    all.append(words.text("picture-documented", words.number(conclusion.histories().observed())));
    for (ModelResult result : conclusion.results()) {
      ModelName name = result.model().name();
      all.append("; ").append(words.model(name)).append(": ");
      all.append(
          switch (result.outcome()) {
            case Outcome.Estimated(Interval interval, _, _) ->
                said(interval, name == ModelName.CHAO);
            case Outcome.Refused _ -> words.text("no-number");
          });
    }
    return all.toString();
  }

  private void end(double x, int y) {
    add("<line class=\"b\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n", x, y - 6, x, y + 6);
  }

  private double x(double value) {
    return left + value / most * (WIDTH - left - RIGHT);
  }

  private void text(double x, int y, String style, String text) {
    add("<text class=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>\n", style, x, y, escape(isolated(text)));
  }

  private void centred(double x, int y, String text) {
    add(
        "<text class=\"q\" text-anchor=\"middle\" x=\"%.1f\" y=\"%d\">%s</text>\n",
        x, y, escape(isolated(text)));
  }

  /** In a picture that is drawn from the left, words from the right keep their own order. */
  private String isolated(String text) {
    return words.direction().equals("rtl") ? "\u2067" + text + "\u2069" : text;
  }

  private void add(String form, Object... values) {
    svg.append(String.format(Locale.ROOT, form, values));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
