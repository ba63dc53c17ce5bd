package vigil.desk.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.desk.casefile.ErasureUnfinishedException;
import vigil.desk.page.Screen;
import vigil.journal.JournalException;
import vigil.journal.JournalWriteException;

/** What is answered when a page fails, and what is logged of it: where, but no words of anybody. */
final class Mishaps {
  private static final Logger LOG = LoggerFactory.getLogger("vigil.desk");

  private final Screen screen;
  private final Path home;

  Mishaps(Screen screen, Path home) {
    this.screen = screen;
    this.home = home;
  }

  void hangUp(RoutesConfig routes) {
    routes.exception(JournalException.class, this::disk);
    routes.exception(Exception.class, this::ours);
    routes.error(HttpStatus.NOT_FOUND.getCode(), context -> screen.visit(context).missing());
  }

  /** A message of the journal speaks of files and places, never of what is in them. */
  private void disk(JournalException failed, Context context) {
    if (failed instanceof JournalWriteException write
        && write.journalIsUsable()
        && full(failed, context)) {
      return;
    }
    LOG.error("The journal failed: {}", failed.getMessage());
    screen.visit(context).failed(Optional.of(String.valueOf(failed.getMessage())));
  }

  private void ours(Exception failed, Context context) {
    if (full(failed, context)) {
      return;
    }
    LOG.error("{} {} failed: {}", context.method(), context.endpoint().path, trace(failed));
    screen.visit(context).failed(Optional.empty());
  }

  /** Says that the disk is full, if it is. */
  private boolean full(Exception failed, Context context) {
    boolean full = FullDisk.isWhy(failed, home);
    if (full) {
      LOG.error("The disk is full: {}", home);
      screen.visit(context).full(failed instanceof ErasureUnfinishedException);
    }
    return full;
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
