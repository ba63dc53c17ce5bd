package vigil.casebook.csv;

import vigil.casebook.Statement;
import vigil.core.vocabulary.SourceKind;

/**
 * One row of a table of statements.
 *
 * @param statement what the row says; the ids of its sources and persons are the names as the table
 *     has them
 * @param sourceKind what kind of source speaks
 * @param actAsWritten the type of act in the table's own words
 */
public record StatementRow(Statement statement, SourceKind sourceKind, String actAsWritten) {}
