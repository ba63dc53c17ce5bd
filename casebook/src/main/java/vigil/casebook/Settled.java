package vigil.casebook;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * An immutable map, in order of first appearance, most of which was there at once: that part lies
 * in a hash table and is never copied, which takes a quarter of the room and time of a tree; what
 * came or went since lies in trees beside it.
 */
final class Settled<K, V> extends AbstractMap<K, V> implements PMap<K, V> {
  private final Map<K, V> base;
  private final PMap<K, V> replaced;
  private final PSet<K> gone;
  private final PMap<K, V> added;

  private Settled(Map<K, V> base, PMap<K, V> replaced, PSet<K> gone, PMap<K, V> added) {
    this.base = base;
    this.replaced = replaced;
    this.gone = gone;
    this.added = added;
  }

  /**
   * With all this at once.
   *
   * @param base taken over
   */
  static <K, V> Settled<K, V> of(LinkedHashMap<K, V> base) {
    return new Settled<>(base, HashTreePMap.empty(), HashTreePSet.empty(), OrderedPMap.empty());
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    if (!added.isEmpty() && added.containsKey(key)) {
      return added.get(key);
    }
    return isSettled(key) ? settled(key, base.get(key)) : null;
  }

  private @Nullable V settled(@Nullable Object key, @Nullable V before) {
    V later = replaced.isEmpty() ? null : replaced.get(key);
    return later == null ? before : later;
  }

  private boolean isSettled(@Nullable Object key) {
    return base.containsKey(key) && (gone.isEmpty() || !gone.contains(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return added.containsKey(key) || isSettled(key);
  }

  @Override
  public int size() {
    return base.size() - gone.size() + added.size();
  }

  @Override
  public PMap<K, V> plus(K key, V value) {
    return isSettled(key)
        ? new Settled<>(base, replaced.plus(key, value), gone, added)
        : new Settled<>(base, replaced, gone, added.plus(key, value));
  }

  @Override
  public PMap<K, V> plusAll(Map<? extends K, ? extends V> map) {
    PMap<K, V> grown = this;
    for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
      grown = grown.plus(entry.getKey(), entry.getValue());
    }
    return grown;
  }

  @Override
  @SuppressWarnings("unchecked")
  public PMap<K, V> minus(Object key) {
    if (added.containsKey(key)) {
      return new Settled<>(base, replaced, gone, added.minus(key));
    }
    // What equals a key of the base is one for this purpose.
    return isSettled(key)
        ? new Settled<>(base, replaced.minus(key), gone.plus((K) key), added)
        : this;
  }

  @Override
  public PMap<K, V> minusAll(Collection<?> keys) {
    PMap<K, V> left = this;
    for (Object key : keys) {
      left = left.minus(key);
    }
    return left;
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return Settled.this.iterator();
      }

      @Override
      public int size() {
        return Settled.this.size();
      }
    };
  }

  private Iterator<Map.Entry<K, V>> iterator() {
    if (replaced.isEmpty() && gone.isEmpty() && added.isEmpty()) {
      return Collections.unmodifiableMap(base).entrySet().iterator();
    }
    Stream<Map.Entry<K, V>> settled =
        base.entrySet().stream()
            .filter(entry -> !gone.contains(entry.getKey()))
            .map(entry ->
                Map.entry(entry.getKey(), replaced.getOrDefault(entry.getKey(), entry.getValue())));
    return Stream.concat(settled, added.entrySet().stream()).iterator();
  }
}
