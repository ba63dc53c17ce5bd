package vigil.front.serve;

import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import vigil.front.page.PreparedSite;
import vigil.front.page.Problem;

/**
 * Explains problems in the visitor's language; also those that Jetty finds before any handler is
 * asked.
 */
final class Problems implements Request.Handler {
  private final Supplier<PreparedSite> site;

  Problems(Supplier<PreparedSite> site) {
    this.site = site;
  }

  /** Jetty's own errors: not HTTP at all, headers too large, an exception that nobody caught. */
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    StrictHeaders.on(response.getHeaders());
    answer(request, response, callback, Problem.of(response.getStatus()));
    return true;
  }

  void answer(Request request, Response response, Callback callback, Problem problem) {
    PreparedSite now = site.get();
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    if (problem.comeAgainAfter().isPositive()) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, problem.comeAgainAfter().toSeconds());
    }
    Prepared.sendWith(
        problem.status(),
        now.problem(problem, Readings.of(request, now.languages())),
        request,
        response,
        callback);
  }
}
