package vigil.casebook;

import vigil.core.id.PersonId;

/**
 * Two entries that are one person. The order in which they were named does not matter.
 *
 * @param first the lesser of the two ids
 * @param second the greater
 */
public record PersonLink(PersonId first, PersonId second) {
  public PersonLink {
    if (first.compareTo(second) > 0) {
      PersonId lesser = second;
      second = first;
      first = lesser;
    }
  }
}
