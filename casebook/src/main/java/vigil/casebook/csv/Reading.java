package vigil.casebook.csv;

import java.util.function.Predicate;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Vocabulary;

/**
 * What is known when a table of statements is read.
 *
 * @param vocabulary by which acts that are written in different words are one type
 * @param known which statements there are besides those of the table, to derive from
 * @param naming gives ids to rows that have none
 */
public record Reading(Vocabulary vocabulary, Predicate<StatementId> known, Naming naming) {

  /** A table that stands for itself: nothing beside it, and an id in every row. */
  public static Reading alone(Vocabulary vocabulary) {
    return new Reading(vocabulary, _ -> false, Naming.NONE);
  }
}
