package vigil.front.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Runs a template that was compiled with the program; no template is looked up by name. */
public final class Html {
  private static final HtmlInterceptor NOTHING_ADDED =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
      };

  private Html() {}

  /**
   * A compiled template with what it is to show: {@code (output, interceptor) ->
   * JtexGenerated.render(output, interceptor, view)}.
   */
  @FunctionalInterface
  public interface Template {
    /** Writes the page; what it is given is escaped for the place where it stands. */
    void render(HtmlTemplateOutput output, HtmlInterceptor interceptor);
  }

  /** The page as UTF-8. */
  public static byte[] of(Template template) {
    Utf8ByteOutput bytes = new Utf8ByteOutput();
    template.render(new OwaspHtmlTemplateOutput(bytes), NOTHING_ADDED);
    return bytes.toByteArray();
  }
}
