package vigil.front.page;

import java.time.Duration;
import java.util.Locale;
import vigil.core.language.Messages;
import vigil.core.language.Text;

/** What can be wrong with a request, and what the visitor is told about it. */
public enum Problem {
  BAD_REQUEST(400),
  COOKIE(400),
  CREDENTIALS(400),
  FROM_ANOTHER_SITE(403),
  NOT_FOUND(404),
  METHOD(405),
  TOO_SLOW(408),
  TOO_LARGE(413),
  WRONG_FORM(415),
  HEADERS_TOO_LARGE(431),
  OUR_FAULT(500),
  BUSY(503),
  NOT_OPEN_YET(503),
  FULL(507);

  private static final Messages MESSAGES = Messages.of(Problem.class);

  private final int status;

  Problem(int status) {
    this.status = status;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** After how long it makes sense to try again; zero when nothing is known. */
  public Duration comeAgainAfter() {
    return this == BUSY ? Duration.ofMinutes(1) : Duration.ZERO;
  }

  /** The problem that a status code stands for when nothing more is known. */
  public static Problem of(int status) {
    return switch (status) {
      case 403 -> FROM_ANOTHER_SITE;
      case 404 -> NOT_FOUND;
      case 405, 501 -> METHOD;
      case 408 -> TOO_SLOW;
      case 413 -> TOO_LARGE;
      case 415 -> WRONG_FORM;
      case 414, 431 -> HEADERS_TOO_LARGE;
      case 503 -> BUSY;
      default -> status >= 500 ? OUR_FAULT : BAD_REQUEST;
    };
  }

  byte[] page(Site site, Reading reading) {
    Text text = MESSAGES.in(reading.language());
    String key = "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    ProblemView view =
        new ProblemView(
            frame(site, reading, text.get(key + ".title")),
            text,
            text.get(key + ".title"),
            text.get(key + ".what"));
    return Html.of((output, interceptor) -> JteproblemGenerated.render(output, interceptor, view));
  }

  /** All but these two may answer somebody who was telling or coming back. */
  private Frame frame(Site site, Reading reading, String title) {
    return this == NOT_FOUND || this == METHOD
        ? Frame.of(site, reading, "/", title)
        : Frame.answer(site, reading, "/");
  }
}
