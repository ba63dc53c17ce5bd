package vigil.front.serve;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.front.page.PreparedSite;
import vigil.front.page.Problem;
import vigil.front.page.Reading;
import vigil.front.page.Representation;
import vigil.front.page.Site;

/**
 * Answers what is worked on behind the prepared pages. Nothing that it sends is kept by a browser.
 */
public final class Answers {
  private final Supplier<PreparedSite> site;

  /** Answers for a site. */
  public Answers(Supplier<PreparedSite> site) {
    this.site = site;
  }

  /** The site as it is now. */
  public Site site() {
    return site.get().site();
  }

  /** The language that the visitor reads in. */
  public Reading reading(Context request) {
    return Reading.of(
        request.req().getQueryString(),
        request.req().getHeader("Accept-Language"),
        site.get().languages());
  }

  /** Sends a page. */
  public void page(Context request, int status, Reading reading, byte[] html) {
    send(request, status, reading.language(), html);
  }

  /** Sends a page on which scripts of this site run. */
  public void scriptedPage(Context request, int status, Reading reading, byte[] html) {
    page(request, status, reading, html);
    request.header(StrictHeaders.POLICY_NAME, StrictHeaders.CONTENT_SECURITY_POLICY_WITH_SCRIPTS);
  }

  /** Explains a problem. */
  public void problem(Context request, Problem problem) {
    Reading reading = reading(request);
    Representation page = site.get().problem(problem, reading);
    Representation.Body body = page.body(false);
    byte[] html = new byte[body.sizeBytes()];
    body.bytes().get(html);
    comeAgain(request, problem.comeAgainAfter());
    send(request, problem.status(), reading.language(), html);
  }

  /** Says after how long it makes sense to try again (RFC 9110, section 10.2.3). */
  public void comeAgain(Context request, Duration after) {
    if (after.isPositive()) {
      request.header("Retry-After", Long.toString(after.toSeconds()));
    }
  }

  /**
   * Whether another site made the visitor's browser send this (Fetch Metadata, {@code
   * Sec-Fetch-Site}). Browsers that do not say are let through: nobody is logged in here, so
   * nothing can be done in a visitor's name but speak.
   */
  public boolean isFromAnotherSite(Context request) {
    @Nullable String from = request.req().getHeader("Sec-Fetch-Site");
    return from != null && !from.equals("same-origin") && !from.equals("none");
  }

  private static void send(Context request, int status, Language language, byte[] html) {
    request.status(status).contentType(Representation.PAGE);
    request.header("Content-Language", language.tag());
    request.result(html);
  }
}
