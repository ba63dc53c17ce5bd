package vigil.casebook.csv;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vigil.casebook.Statement;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Vocabulary;

/**
 * What is known when a table of statements is read.
 *
 * @param vocabulary by which acts that are written in different words are one type
 * @param known which statements there are besides those of the table, to derive from
 * @param naming gives ids to rows that have none
 * @param once gives for a statement an equal one, which may lie in memory already
 */
public record Reading(
    Vocabulary vocabulary,
    Predicate<StatementId> known,
    Naming naming,
    UnaryOperator<Statement> once) {

  /** A table that stands for itself: nothing beside it, and an id in every row. */
  public static Reading alone(Vocabulary vocabulary) {
    return new Reading(vocabulary, _ -> false, Naming.NONE, UnaryOperator.identity());
  }
}
