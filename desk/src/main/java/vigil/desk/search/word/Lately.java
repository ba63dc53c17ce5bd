package vigil.desk.search.word;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out lately, because the same comes again and again. When there is too much of it
 * all of it is dropped. Safe for several threads.
 */
public final class Lately<K, V> {
  private final int most;
  private final Map<K, V> known = new ConcurrentHashMap<>();

  /**
   * Remembers nothing yet.
   *
   * @param most that is remembered at a time
   */
  public Lately(int most) {
    this.most = most;
  }

  /** Works it out, unless it is known. */
  public V of(K key, Function<K, V> work) {
    @Nullable V before = known.get(key);
    if (before != null) {
      return before;
    }
    V result = work.apply(key);
    if (known.size() >= most) {
      known.clear();
    }
    known.put(key, result);
    return result;
  }

  /** What is known; null when nothing is. */
  public @Nullable V peek(K key) {
    return known.get(key);
  }

  /** Drops everything. */
  public void forget() {
    known.clear();
  }
}
