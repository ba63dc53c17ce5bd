package vigil.desk.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import vigil.core.look.Typeface;
import vigil.desk.lettering.Lettering;

/**
 * The style sheet for paper. In {@code paper.css} lengths are in {@code u}, millimetres on A4 that
 * grow with the page, and in {@code t}, the same for letters that may become smaller; {@code
 * $title} is the size of the title, {@code $margin} the margin and {@code $fonts} all fonts.
 *
 * @param scale of the page, 1 for A4
 * @param fit of the letters, at most 1
 * @param margin of every page; {@code 0} where all is laid out on one
 */
record Style(double scale, double fit, TitleSize title, String margin) {
  private static final Pattern LENGTH = Pattern.compile("(?<![#\\w.])(\\d+(?:\\.\\d+)?)([ut])\\b");
  private static final String SHEET = read();

  String css() {
    String fonts = "'" + String.join("', '", Typeface.families()) + "', '" + Lettering.FAMILY + "'";
    String css =
        SHEET
            .replace("$fonts", fonts)
            .replace("$title", title.size() + "t")
            .replace("$margin", margin);
    return LENGTH
        .matcher(css)
        .replaceAll(found -> {
          double length = Double.parseDouble(found.group(1)) * scale;
          double fitted = found.group(2).equals("t") ? length * fit : length;
          return String.format(Locale.ROOT, "%.3fmm", fitted);
        });
  }

  private static String read() {
    try (InputStream stream = Style.class.getResourceAsStream("paper.css")) {
      if (stream == null) {
        throw new IllegalStateException("paper.css is not in the program");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
