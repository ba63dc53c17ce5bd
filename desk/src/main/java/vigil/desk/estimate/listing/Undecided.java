package vigil.desk.estimate.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vigil.casebook.PersonClasses;
import vigil.casebook.PersonLink;
import vigil.core.id.PersonId;
import vigil.link.Candidate;
import vigil.link.Candidates;
import vigil.link.Named;

/** Pairs of entries whose names look alike and of which nobody has said that they are one. */
final class Undecided {
  /** More names than these are not compared while somebody waits. */
  static final int MOST_NAMES = 2000;

  /** So many take a tenth of a second. */
  static final int QUICK_NAMES = 500;

  private Undecided() {}

  /**
   * The pairs, the most alike first.
   *
   * @param together whom one statement names beside each other: whoever wrote it took them for
   *     several
   */
  static List<PersonLink> among(
      List<Named> names, PersonClasses classes, Collection<Set<PersonId>> together) {
    List<PersonLink> pairs = new ArrayList<>();
    for (Candidate pair : Candidates.among(names)) {
      boolean one = classes.representative(pair.one()).equals(classes.representative(pair.other()));
      boolean apart =
          together.stream()
              .anyMatch(persons -> persons.contains(pair.one()) && persons.contains(pair.other()));
      if (!one && !apart) {
        pairs.add(new PersonLink(pair.one(), pair.other()));
      }
    }
    return pairs;
  }
}
