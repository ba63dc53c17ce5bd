package vigil.front.serve;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a fault of ours: what kind, and where in the code. Never an exception's message, which may
 * repeat what a visitor wrote, and nothing of the request.
 */
public final class Mishap {
  private static final Logger LOG = LoggerFactory.getLogger(Mishap.class);
  private static final int FRAMES = 12;

  private Mishap() {}

  /** Logs it with its causes. */
  public static void log(Throwable fault) {
    LOG.error("{}", trace(fault));
  }

  static String trace(Throwable fault) {
    StringBuilder trace = new StringBuilder();
    for (Throwable one = fault; one != null; one = one.getCause()) {
      trace.append(trace.isEmpty() ? "" : "\ncaused by ").append(one.getClass().getName());
      trace.append(
          Arrays.stream(one.getStackTrace())
              .limit(FRAMES)
              .map(frame -> "\n\tat " + frame)
              .collect(Collectors.joining()));
    }
    return trace.toString();
  }
}
