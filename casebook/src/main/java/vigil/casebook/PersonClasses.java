package vigil.casebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vigil.core.id.PersonId;

/**
 * Who is who after linking: the classes into which links join person entries (union-find over the
 * links that stand).
 */
public final class PersonClasses {
  private final Map<PersonId, PersonId> parents = new HashMap<>();

  private PersonClasses() {}

  /** The classes that these links make; an entry without a link is a class of its own. */
  public static PersonClasses of(Collection<PersonLink> links) {
    PersonClasses classes = new PersonClasses();
    links.forEach(classes::join);
    Map<PersonId, PersonId> flat = new HashMap<>();
    classes.parents.keySet().forEach(person -> flat.put(person, classes.root(person)));
    classes.parents.putAll(flat);
    return classes;
  }

  /** The least id of the class that this person belongs to: equal for linked entries only. */
  public PersonId representative(PersonId person) {
    return parents.getOrDefault(person, person);
  }

  /** All entries that are this person, itself included, in order of their ids. */
  public SortedSet<PersonId> members(PersonId person) {
    PersonId representative = representative(person);
    SortedSet<PersonId> members = new TreeSet<>();
    members.add(person);
    parents.forEach((member, root) -> {
      if (root.equals(representative)) {
        members.add(member);
      }
    });
    return members;
  }

  private void join(PersonLink link) {
    PersonId first = root(link.first());
    PersonId second = root(link.second());
    if (first.compareTo(second) <= 0) {
      parents.put(second, first);
      parents.putIfAbsent(first, first);
    } else {
      parents.put(first, second);
      parents.putIfAbsent(second, second);
    }
  }

  /** Halves the path on its way, so that long chains of links stay cheap. */
  private PersonId root(PersonId person) {
    PersonId at = person;
    while (true) {
      PersonId parent = parents.getOrDefault(at, at);
      if (parent.equals(at)) {
        return at;
      }
      PersonId grandparent = parents.getOrDefault(parent, parent);
      parents.put(at, grandparent);
      at = grandparent;
    }
  }
}
