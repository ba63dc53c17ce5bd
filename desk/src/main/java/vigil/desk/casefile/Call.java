package vigil.desk.casefile;

import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import vigil.core.id.Slug;
import vigil.gather.police.Law;

/**
 * What goes with calling people together. Immutable.
 *
 * @param pictures for the public, by file
 * @param laws as they were corrected; those that were not are as Vigil brings them
 */
record Call(PMap<String, PublicPicture> pictures, PMap<Slug, Law> laws) {
  static final Call EMPTY = empty();

  private static Call empty() {
    PMap<Slug, Law> laws = OrderedPMap.empty();
    for (Law law : Law.shipped()) {
      laws = laws.plus(law.slug(), law);
    }
    return new Call(OrderedPMap.empty(), laws);
  }

  Call with(PublicPicture picture) {
    return new Call(pictures.plus(picture.file(), picture), laws);
  }

  Call with(Law law) {
    return new Call(pictures, laws.plus(law.slug(), law));
  }
}
