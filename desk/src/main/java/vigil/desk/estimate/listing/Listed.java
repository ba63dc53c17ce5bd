package vigil.desk.estimate.listing;

import java.util.List;
import java.util.SortedSet;
import vigil.casebook.Statement;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;

/**
 * A person, after links, whom somebody names.
 *
 * @param person the least id of all entries that are this person
 * @param roots the sources that, in the end, name the person; at least one
 * @param statements that name the person, in the order of the casebook
 */
public record Listed(PersonId person, SortedSet<SourceId> roots, List<Statement> statements) {}
