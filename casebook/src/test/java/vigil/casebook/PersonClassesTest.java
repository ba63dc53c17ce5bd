package vigil.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vigil.core.id.PersonId;

class PersonClassesTest {

  @Property
  void representative_anyLinks_isTheLeastThatCanBeReached(
      @ForAll("links") List<PersonLink> links, @ForAll("persons") PersonId person) {
    SortedSet<PersonId> reachable = reachable(links, person);

    assertThat(PersonClasses.of(links).representative(person)).isEqualTo(reachable.first());
    assertThat(PersonClasses.of(links).members(person)).isEqualTo(reachable);
  }

  @Provide
  Arbitrary<PersonId> persons() {
    return Arbitraries.integers().between(10, 30).map(number -> new PersonId("p" + number));
  }

  @Provide
  Arbitrary<List<PersonLink>> links() {
    return Combinators.combine(persons(), persons()).as(PersonLink::new).list().ofMaxSize(25);
  }

  private static SortedSet<PersonId> reachable(List<PersonLink> links, PersonId person) {
    Set<PersonId> found = new HashSet<>(Set.of(person));
    int before = 0;
    while (before < found.size()) {
      before = found.size();
      for (PersonLink link : links) {
        List<PersonId> ends = List.of(link.first(), link.second());
        if (ends.stream().anyMatch(found::contains)) {
          found.addAll(ends);
        }
      }
    }
    return new TreeSet<>(found);
  }
}
