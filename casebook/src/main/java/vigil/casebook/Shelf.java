package vigil.casebook;

import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * Everything of one kind in a casebook, by id, in order of first appearance. Immutable.
 *
 * <p>The map is a persistent tree of PCollections, because a change must cost about the same after
 * 100,000 changes as after ten: copying a {@code HashMap} for each would be quadratic. PCollections
 * is small, maintained, without dependencies of its own, and its {@link OrderedPMap} keeps the
 * order of first appearance, which the tally needs; Vavr and Paguro bring a whole library of
 * functional types with them.
 */
record Shelf<K, V>(Refusal.Kind kind, Function<V, K> idOf, PMap<K, V> byId) {

  static <K, V> Shelf<K, V> empty(Refusal.Kind kind, Function<V, K> idOf) {
    return new Shelf<>(kind, idOf, OrderedPMap.empty());
  }

  Shelf<K, V> added(V value) {
    K id = idOf.apply(value);
    if (byId.containsKey(id)) {
      throw new ChangeRefused(new Refusal.DuplicateId(kind, id.toString()));
    }
    return with(id, value);
  }

  Shelf<K, V> corrected(V value) {
    K id = idOf.apply(value);
    known(id);
    return with(id, value);
  }

  Shelf<K, V> without(K id) {
    known(id);
    return new Shelf<>(kind, idOf, byId.minus(id));
  }

  Shelf<K, V> changed(K id, UnaryOperator<V> change) {
    return with(id, change.apply(known(id)));
  }

  /** What is there under the id of this one. */
  V now(V value) {
    return known(idOf.apply(value));
  }

  V known(K id) {
    @Nullable V value = byId.get(id);
    if (value == null) {
      throw new ChangeRefused(new Refusal.UnknownId(kind, id.toString()));
    }
    return value;
  }

  /** A shelf of the same kind with these alone. */
  Shelf<K, V> of(Stream<V> values) {
    LinkedHashMap<K, V> all = new LinkedHashMap<>();
    values.forEach(value -> all.put(idOf.apply(value), value));
    return new Shelf<>(kind, idOf, Settled.of(all));
  }

  private Shelf<K, V> with(K id, V value) {
    return new Shelf<>(kind, idOf, byId.plus(id, value));
  }
}
