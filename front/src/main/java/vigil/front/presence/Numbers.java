package vigil.front.presence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vigil.core.id.Slug;

/**
 * What is shown of one gathering and one way.
 *
 * @param counted in steps, see {@link Steps}
 * @param issued tokens, in steps
 * @param open whether more can be counted
 */
record Numbers(long counted, long issued, boolean open) {
  static final Numbers NONE = new Numbers(0, 0, false);

  /** Those of all gatherings at which anybody was ever counted. */
  static Map<Slug, Map<Way, Numbers>> all(Connection db, OpenWays ways) throws SQLException {
    Map<Slug, Map<Way, Numbers>> all = new HashMap<>();
    for (Counter counter : Counter.all(db)) {
      Counter.Shown numbers = counter.shown(db);
      boolean isOpen = ways.of(counter.gathering(), counter.way()).isPresent();
      all.computeIfAbsent(counter.gathering(), _ -> new EnumMap<>(Way.class))
          .put(counter.way(), new Numbers(numbers.counted(), numbers.issued(), isOpen));
    }
    return all;
  }
}
