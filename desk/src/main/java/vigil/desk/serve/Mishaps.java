package vigil.desk.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.desk.page.Screen;
import vigil.journal.JournalException;

/** What is answered when a page fails, and what is logged of it: where, but no words of anybody. */
final class Mishaps {
  private static final Logger LOG = LoggerFactory.getLogger("vigil.desk");

  private final Screen screen;

  Mishaps(Screen screen) {
    this.screen = screen;
  }

  void hangUp(RoutesConfig routes) {
    routes.exception(JournalException.class, this::disk);
    routes.exception(Exception.class, this::ours);
    routes.error(HttpStatus.NOT_FOUND.getCode(), context -> screen.visit(context).missing());
  }

  /** A message of the journal speaks of files and places, never of what is in them. */
  private void disk(JournalException failed, Context context) {
    LOG.error("The journal failed: {}", failed.getMessage());
    screen.visit(context).failed(Optional.of(String.valueOf(failed.getMessage())));
  }

  private void ours(Exception failed, Context context) {
    LOG.error("{} {} failed: {}", context.method(), context.endpoint().path, trace(failed));
    screen.visit(context).failed(Optional.empty());
  }

  /** The kinds and places of an exception and its causes without their messages. */
  static String trace(Throwable failed) {
    StringBuilder trace = new StringBuilder();
    for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
      trace
          .append(trace.isEmpty() ? "" : "\n caused by ")
          .append(cause.getClass().getName())
          .append(
              Stream.of(cause.getStackTrace())
                  .map(place -> "\n   at " + place)
                  .collect(Collectors.joining()));
    }
    return trace.toString();
  }
}
