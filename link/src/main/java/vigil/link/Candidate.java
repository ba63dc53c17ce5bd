package vigil.link;

import vigil.core.id.PersonId;

/**
 * Two entries that may be one person. Whether they are is for people to say.
 *
 * @param one the lesser of the two ids
 * @param other the greater
 * @param score how alike the names are, from 0 to 1 (the same after folding); no probability
 */
public record Candidate(PersonId one, PersonId other, double score) {}
