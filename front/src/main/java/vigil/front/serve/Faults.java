package vigil.front.serve;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import vigil.front.page.Problem;

/** What is answered, and what is logged, when working on a request fails. */
final class Faults {
  private final Answers answers;

  Faults(Answers answers) {
    this.answers = answers;
  }

  void on(JavalinConfig config) {
    config.routes.exception(
        HttpResponseException.class,
        (e, request) -> answers.problem(request, Problem.of(e.getStatus())));
    config.routes.exception(Exception.class, this::answer);
    config.router.javaLangErrorHandler((response, error) -> {
      Mishap.log(error);
      response.setStatus(Problem.OUR_FAULT.status());
    });
  }

  private void answer(Exception fault, Context request) {
    Problem problem = problem(fault);
    if (problem == Problem.OUR_FAULT) {
      Mishap.log(fault);
    }
    answers.problem(request, problem);
  }

  /** A visitor who goes away, or whose line is too slow, is no fault of ours. */
  private static Problem problem(Exception fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      if (one instanceof HttpException http) {
        return Problem.of(http.getCode());
      }
      if (one instanceof EofException || one instanceof TimeoutException) {
        return Problem.TOO_SLOW;
      }
    }
    return Problem.OUR_FAULT;
  }
}
