package vigil.desk.estimate.kept;

import java.util.OptionalDouble;

/**
 * What the number would be without one of the lists.
 *
 * @param list its key
 * @param estimate empty when there would be none
 */
public record Without(String list, OptionalDouble estimate) {}
