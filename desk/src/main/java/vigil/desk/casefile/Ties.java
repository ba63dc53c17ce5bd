package vigil.desk.casefile;

import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import vigil.desk.casefile.DeskChange.KeysChanged;
import vigil.desk.role.Role;

/**
 * What ties the desk to its front and to its people. Immutable.
 *
 * @param roles of those to whom any were given; whoever is not in here has all
 */
record Ties(Optional<PairedFront> front, KeyHistory keys, PMap<String, Set<Role>> roles) {
  static final Ties NONE = new Ties(Optional.empty(), KeyHistory.NONE, HashTreePMap.empty());

  Ties with(PairedFront paired) {
    return new Ties(Optional.of(paired), keys, roles);
  }

  Ties after(KeysChanged changed) {
    return new Ties(front, keys.after(changed), roles);
  }

  Ties with(String whom, Set<Role> given) {
    return new Ties(front, keys, roles.plus(whom, given));
  }

  Set<Role> rolesOf(String person) {
    return roles.getOrDefault(person, Role.ALL);
  }
}
