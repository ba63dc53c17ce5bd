package vigil.desk.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.core.language.Messages;

/**
 * The screen of the one person at this desk: renders the templates, in the language chosen last,
 * and says once what has been done.
 */
public final class Screen {
  static final Messages WORDS = Messages.of(Screen.class);

  private final TemplateEngine templates = precompiled();
  private final AtomicReference<@Nullable String> chosenLanguage = new AtomicReference<>();
  private final AtomicReference<@Nullable String> notice = new AtomicReference<>();

  private static TemplateEngine precompiled() {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Screen.class.getClassLoader(), "vigil.desk.jte");
    engine.setBinaryStaticContent(true);
    return engine;
  }

  /** A request as its page sees it. */
  public Visit visit(Context context) {
    String asked = context.queryParam("lang");
    if (asked != null) {
      chosenLanguage.set(asked);
    }
    Language language =
        Language.negotiate(
            chosenLanguage.get(), context.header("Accept-Language"), WORDS.languages());
    return new Visit(this, context, language);
  }

  void tell(String done) {
    notice.set(done);
  }

  /** Forgets what was chosen and said, when the desk is locked. */
  public void clear() {
    chosenLanguage.set(null);
    notice.set(null);
  }

  byte[] render(String template, Map<String, Object> model) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template + ".jte", model, output);
    return output.toByteArray();
  }

  Frame frame(String address, Language language) {
    return new Frame(WORDS.in(language), WORDS.languages(), address, notice.getAndSet(null));
  }
}
