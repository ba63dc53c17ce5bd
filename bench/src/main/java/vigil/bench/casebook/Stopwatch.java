package vigil.bench.casebook;

import java.lang.management.ManagementFactory;

/** Time since it was made: by the clock, and what this whole process spent calculating. */
final class Stopwatch {
  private static final double NANOS_A_MILLISECOND = 1e6;

  private final long clockNanos = System.nanoTime();
  private final long cpuNanos = cpu();

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  double clockMillis() {
    return (System.nanoTime() - clockNanos) / NANOS_A_MILLISECOND;
  }

  double cpuMillis() {
    return (cpu() - cpuNanos) / NANOS_A_MILLISECOND;
  }
}
