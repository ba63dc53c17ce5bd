package vigil.estimate.verdict;

/**
 * What the number would be without one list.
 *
 * @param list the name of the list
 * @param estimate of all persons without it; NaN when there is none
 */
public record WithoutList(String list, double estimate) {}
