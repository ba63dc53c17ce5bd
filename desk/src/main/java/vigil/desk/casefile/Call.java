package vigil.desk.casefile;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import vigil.core.id.Slug;
import vigil.gather.police.Law;

/**
 * What goes with calling people together. Immutable.
 *
 * @param pictures for the public, by file
 * @param laws as they were corrected; those that were not are as Vigil brings them
 * @param codes the hashes of codes that were printed, by gathering, in order
 */
record Call(
    PMap<String, PublicPicture> pictures,
    PMap<Slug, Law> laws,
    PMap<Slug, SortedSet<String>> codes) {
  static final Call EMPTY = empty();

  private static Call empty() {
    PMap<Slug, Law> laws = OrderedPMap.empty();
    for (Law law : Law.shipped()) {
      laws = laws.plus(law.slug(), law);
    }
    return new Call(OrderedPMap.empty(), laws, HashTreePMap.empty());
  }

  Call with(PublicPicture picture) {
    return new Call(pictures.plus(picture.file(), picture), laws, codes);
  }

  Call with(Law law) {
    return new Call(pictures, laws.plus(law.slug(), law), codes);
  }

  Call with(DeskChange.CodesPrinted printed) {
    SortedSet<String> all = new TreeSet<>(codes(printed.gathering()));
    all.addAll(printed.hashes());
    return new Call(
        pictures, laws, codes.plus(printed.gathering(), Collections.unmodifiableSortedSet(all)));
  }

  SortedSet<String> codes(Slug gathering) {
    return codes.getOrDefault(gathering, Collections.emptySortedSet());
  }
}
