package vigil.app.serving;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Running until the operator stops the program (Ctrl+C, or a service manager's signal). */
public final class Stopping {
  private Stopping() {}

  /**
   * Does not return: the signal closes the programs, last first, and ends the process. They are
   * closed inside the shutdown hook because the process ends when the hooks have, not earlier.
   */
  public static void closeWhenAsked(List<? extends AutoCloseable> programs)
      throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(programs), "stopping"));
    new CountDownLatch(1).await();
  }

  private static void close(List<? extends AutoCloseable> programs) {
    for (AutoCloseable program : programs.reversed()) {
      try {
        program.close();
      } catch (Exception e) {
        System.err.println("vigil: while stopping: " + e.getMessage());
      }
    }
  }
}
