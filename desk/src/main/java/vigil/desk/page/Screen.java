package vigil.desk.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.desk.role.Role;

/**
 * The screen of the one person at this desk: renders the templates, in the language chosen last,
 * and says once what has been done.
 */
public final class Screen {
  static final Messages WORDS = Messages.of(Screen.class);

  private final TemplateEngine templates = precompiled();
  private final AtomicReference<@Nullable String> chosenLanguage = new AtomicReference<>();
  private final AtomicReference<@Nullable String> notice = new AtomicReference<>();
  private final AtomicReference<Sitting> sitting = new AtomicReference<>(Sitting.NOBODY);

  /** Who sits before it. */
  private record Sitting(String name, Set<Role> roles, Duration locksAfter) {
    static final Sitting NOBODY = new Sitting("", Role.ALL, Duration.ZERO);
  }

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

  /**
   * Says who sits before it now, and what that person may do.
   *
   * @param locksAfter without action the desk locks itself; zero for never
   */
  public void isOf(String name, Set<Role> roles, Duration locksAfter) {
    sitting.set(new Sitting(name, roles, locksAfter));
  }

  void tell(String done) {
    notice.set(done);
  }

  /** Forgets what was chosen and said, when the desk is locked. */
  public void clear() {
    chosenLanguage.set(null);
    leave();
  }

  /** Forgets who sat here and what was said, when the desk has locked itself. */
  public void leave() {
    notice.set(null);
    sitting.set(Sitting.NOBODY);
  }

  byte[] render(String template, Map<String, Object> model) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template + ".jte", model, output);
    return output.toByteArray();
  }

  Frame frame(String address, Language language, Optional<LastChange> changed) {
    Sitting now = sitting.get();
    return new Frame(
        WORDS.in(language),
        WORDS.languages(),
        address,
        notice.getAndSet(null),
        new Frame.Person(now.name(), now.roles(), now.locksAfter()),
        changed);
  }
}
