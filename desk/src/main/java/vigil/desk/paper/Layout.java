package vigil.desk.paper;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * Lays out what is printed. What must be on so many pages and is not is laid out again with smaller
 * letters.
 */
final class Layout {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Layout.class.getClassLoader(), "vigil.desk.jte");
  private static final double SMALLER = 0.85;
  private static final double SMALLEST = 0.3;

  private Layout() {}

  static byte[] poster(Call call, Paper paper) {
    TitleSize title = TitleSize.onPoster(call.title().text());
    return fitted(
        1,
        fit ->
            rendered(
                "poster", Map.of("call", call), new Style(paper.scale(), fit, title, "0 0 8u 0")));
  }

  static byte[] flyers(Call call, Paper paper) {
    TitleSize title = TitleSize.onFlyer(call.title().text(), paper.copies());
    return fitted(
        1,
        fit ->
            rendered(
                "flyers",
                Map.of("call", call, "copies", paper.copies()),
                new Style(1, fit, title, "0")));
  }

  static byte[] slips(SlipSheets slips) {
    TitleSize title = TitleSize.onSlip(slips.call().title().text());
    return fitted(
        slips.sheets().size(),
        fit -> rendered("slips", Map.of("slips", slips), new Style(1, fit, title, "0")));
  }

  static byte[] stewards(StewardsSheet sheet) {
    return Pdf.of(
            rendered(
                "stewards",
                Map.of("sheet", sheet),
                new Style(1, 1, TitleSize.onSheet(), "14u 16u")))
        .bytes();
  }

  private static byte[] fitted(int pages, DoubleFunction<byte[]> page) {
    double fit = 1;
    Pdf pdf = Pdf.of(page.apply(fit));
    while (pdf.pages() > pages && fit > SMALLEST) {
      fit *= SMALLER;
      pdf = Pdf.of(page.apply(fit));
    }
    return pdf.bytes();
  }

  private static byte[] rendered(String template, Map<String, Object> model, Style style) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    Map<String, Object> all = new HashMap<>(model);
    all.put("style", style.css());
    TEMPLATES.render("paper/" + template + ".jte", all, output);
    return output.toByteArray();
  }
}
