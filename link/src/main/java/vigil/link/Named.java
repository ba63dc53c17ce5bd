package vigil.link;

import vigil.core.id.PersonId;

/**
 * An entry of a list as linking sees it.
 *
 * @param id the entry
 * @param name the name as the list gives it, in any script and order; an empty name is like no
 *     other
 */
public record Named(PersonId id, String name) {

  /** Without the name, which must not end up in a log. */
  @Override
  public String toString() {
    return "Named[" + id + "]";
  }
}
