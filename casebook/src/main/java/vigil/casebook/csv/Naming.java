package vigil.casebook.csv;

import java.util.List;
import java.util.Optional;

/**
 * Gives ids to rows that have none, out of what the rows say, so that the same table read again
 * means the same things.
 */
@FunctionalInterface
public interface Naming {
  /** Every row must have an id of its own. */
  Naming NONE = (_, _) -> Optional.empty();

  /**
   * The id of a row.
   *
   * @param kind what the row is about: {@code statement}, {@code person}, {@code source}, {@code
   *     event}
   * @param content its cells under the columns of its kind, without the id; then the number of
   *     earlier rows that say exactly the same
   */
  Optional<String> id(String kind, List<String> content);
}
