package vigil.estimate;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what a model says beside its number; a name that is not there fails the test. */
public final class Diagnostics {
  private Diagnostics() {}

  public static double number(Map<?, ?> diagnostics, String name) {
    return ((Number) known(diagnostics, name)).doubleValue();
  }

  public static long whole(Map<?, ?> diagnostics, String name) {
    return ((Number) known(diagnostics, name)).longValue();
  }

  public static Map<?, ?> part(Map<?, ?> diagnostics, String name) {
    return (Map<?, ?>) known(diagnostics, name);
  }

  public static List<?> list(Map<?, ?> diagnostics, String name) {
    return (List<?>) known(diagnostics, name);
  }

  private static Object known(Map<?, ?> diagnostics, String name) {
    return Objects.requireNonNull(diagnostics.get(name), name);
  }
}
