package vigil.desk.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.desk.role.Permission;
import vigil.desk.role.Role;

/** One request, and the ways in which a page can answer it. */
public final class Visit {
  private static final String HTML = "text/html; charset=utf-8";

  private final Screen screen;
  private final Context context;
  private final Language language;
  private Supplier<Optional<LastChange>> changed = Optional::empty;

  Visit(Screen screen, Context context, Language language) {
    this.screen = screen;
    this.context = context;
    this.language = language;
  }

  /** The language of the answer. */
  public Language language() {
    return language;
  }

  /** Says on the page who changed what it is about; asked when the page is shown. */
  public void say(Supplier<Optional<LastChange>> whoChangedIt) {
    changed = whoChangedIt;
  }

  /** A part of the path, as the route names it. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** A part of the path that is an id, if it can be one. */
  public <T> Optional<T> id(String name, Function<String, T> make) {
    try {
      return Optional.of(make.apply(path(name)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** A value of the query, if it was given. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** What was sent with the request. */
  public Form form() {
    return Form.of(context.formParamMap());
  }

  /**
   * Answers with a page.
   *
   * @param template its path below {@code src/main/jte}, without ending
   * @param words the messages of the page's own package
   * @param page what the template shows
   */
  public void show(String template, Messages words, Object page) {
    show(HttpStatus.OK, template, words, Map.of("page", page));
  }

  /** Answers with a form that was not accepted, as it was typed. */
  public void showAgain(String template, Messages words, Object page) {
    show(HttpStatus.UNPROCESSABLE_CONTENT, template, words, Map.of("page", page));
  }

  /** Answers with a page of this status. */
  public void show(
      HttpStatus status, String template, Messages words, Map<String, Object> parameters) {
    Map<String, Object> model = new HashMap<>(parameters);
    model.put("frame", screen.frame(context.path(), language, changed.get()));
    model.put("t", words.in(language));
    context.status(status).contentType(HTML).result(screen.render(template, model));
  }

  /** Sends the browser to another page, where it says what has been done. */
  public void goTo(String address, String done) {
    screen.tell(done);
    goTo(address);
  }

  /** Sends the browser to another page. */
  public void goTo(String address) {
    context.redirect(address, HttpStatus.SEE_OTHER);
  }

  /**
   * Answers that somebody changed the thing since the page was made on which this was typed. It is
   * given back, and can be sent all the same.
   *
   * @param thing the address at which it is shown as it is now
   */
  public void overtaken(String thing, Form typed) {
    Map<String, Object> model = Map.of("thing", thing, "typed", typed.all());
    show(HttpStatus.CONFLICT, "page/overtaken", Screen.WORDS, model);
  }

  /** Answers that there is no such thing (any more). */
  public void missing() {
    show(HttpStatus.NOT_FOUND, "page/missing", Screen.WORDS, Map.of());
  }

  /**
   * Answers that this is not for whoever asks, and who may do it. What was sent is lost.
   *
   * @param who their names
   */
  public void notYours(Permission permission, List<String> who) {
    Map<String, Object> model =
        Map.of("roles", Role.labels(permission.roles(), language), "who", who);
    show(HttpStatus.FORBIDDEN, "page/notyours", Screen.WORDS, model);
  }

  /**
   * Answers that the disk is full.
   *
   * @param erasing whether that kept an erasure from being finished
   */
  public void full(boolean erasing) {
    show(HttpStatus.INSUFFICIENT_STORAGE, "page/full", Screen.WORDS, Map.of("erasing", erasing));
  }

  /**
   * Answers that the desk failed.
   *
   * @param reason that the person can do something about, if there is one
   */
  public void failed(Optional<String> reason) {
    show(HttpStatus.INTERNAL_SERVER_ERROR, "page/failed", Screen.WORDS, Map.of("reason", reason));
  }

  /** The request itself, for answers that are no page. */
  public Context context() {
    return context;
  }
}
