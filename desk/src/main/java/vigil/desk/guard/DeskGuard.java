package vigil.desk.guard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Map;
import java.util.function.Supplier;

/** Stands before every page: admits, sends to the passphrase, or refuses. */
public final class DeskGuard {
  /**
   * Sent with every answer, refusals too. Same-origin referrers keep the Origin of our own forms.
   */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self';"
                  + " base-uri 'none'; frame-ancestors 'none'",
          "Cache-Control", "no-store",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  /** The pictures that a page may show are those that this desk made itself. */
  private static final String POLICY_WITH_PICTURES =
      HEADERS.get("Content-Security-Policy") + "; img-src 'self'";

  private static final String POLICY_WITH_QUESTIONS =
      HEADERS.get("Content-Security-Policy") + "; connect-src 'self'";

  private static final String POLICY_OF_A_PICTURE = "default-src 'none'; sandbox";

  private static final int UNTIL_THE_BROWSER_CLOSES = -1;

  private final Supplier<LoopbackAddress> address;
  private final Sessions sessions;

  /**
   * @param address asked for at each request, because the port may be chosen at the start
   */
  public DeskGuard(Supplier<LoopbackAddress> address, Sessions sessions) {
    this.address = address;
    this.sessions = sessions;
  }

  /** Puts the guard before every route, found or not. */
  public void standBefore(RoutesConfig routes) {
    routes.before(this::admit);
  }

  private void admit(Context context) {
    HEADERS.forEach(context::header);
    switch (new Gatekeeper(address.get(), sessions).judge(asking(context))) {
      case Judgement.Admitted() -> {}
      case Judgement.Locked() -> {
        context.redirect("/unlock", HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
      }
      case Judgement.Refused(int status, String because) -> {
        context.status(status).contentType("text/plain; charset=utf-8").result(because);
        context.skipRemainingHandlers();
      }
    }
  }

  private static Asking asking(Context context) {
    return new Asking(
        context.method().name(),
        context.path(),
        context.header("Host"),
        context.header("Origin"),
        context.header("Sec-Fetch-Site"),
        context.cookie(Sessions.COOKIE));
  }

  /** Lets the page that answers show pictures from this desk. */
  public static void allowPictures(Context context) {
    context.header("Content-Security-Policy", POLICY_WITH_PICTURES);
  }

  /** Lets the scripts of the page that answers ask this desk, and nobody else. */
  public static void allowAsking(Context context) {
    context.header("Content-Security-Policy", POLICY_WITH_QUESTIONS);
  }

  /** Takes every power from an answer that is a picture. */
  public static void onlyAPicture(Context context) {
    context.header("Content-Security-Policy", POLICY_OF_A_PICTURE);
  }

  /**
   * Gives an answer a policy of its own.
   *
   * @param policy that lets it show what it holds and do nothing
   */
  public static void onlyWhatItHolds(Context context, String policy) {
    context.header("Content-Security-Policy", policy);
  }

  /** The session cookie: for this host only, unread by scripts, never sent from another site. */
  public static Cookie cookie(String token) {
    return new Cookie(
        Sessions.COOKIE, token, "/", UNTIL_THE_BROWSER_CLOSES, false, true, null, SameSite.STRICT);
  }
}
