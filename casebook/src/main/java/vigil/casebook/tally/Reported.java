package vigil.casebook.tally;

import java.util.SortedSet;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;

/**
 * One affirming statement as it enters the tally.
 *
 * @param statement which
 * @param rootSources the ids of the sources it has its knowledge from in the end, at least one
 * @param quantity how many it speaks of
 */
public record Reported(StatementId statement, SortedSet<String> rootSources, Quantity quantity) {}
