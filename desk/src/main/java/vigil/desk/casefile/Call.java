package vigil.desk.casefile;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
 * @param chosen the law under which a gathering takes place, by gathering
 */
record Call(
    PMap<String, PublicPicture> pictures,
    PMap<Slug, Law> laws,
    PMap<Slug, SortedSet<String>> codes,
    PMap<Slug, Slug> chosen) {
  static final Call EMPTY = empty();

  private static Call empty() {
    PMap<Slug, Law> laws = OrderedPMap.empty();
    for (Law law : Law.shipped()) {
      laws = laws.plus(law.slug(), law);
    }
    return new Call(OrderedPMap.empty(), laws, HashTreePMap.empty(), HashTreePMap.empty());
  }

  Call with(DeskChange.Calling calling) {
    return switch (calling) {
      case DeskChange.PictureAdded(PublicPicture picture) ->
          new Call(pictures.plus(picture.file(), picture), laws, codes, chosen);
      case DeskChange.LawSaved(Law law) ->
          new Call(pictures, laws.plus(law.slug(), law), codes, chosen);
      case DeskChange.LawChosen(Slug gathering, Slug law) -> {
        if (!laws.containsKey(law)) {
          throw new DeskChangeRefused("There is no law " + law + ".");
        }
        yield new Call(pictures, laws, codes, chosen.plus(gathering, law));
      }
      case DeskChange.CodesPrinted(Slug gathering, List<String> hashes) -> {
        SortedSet<String> all = new TreeSet<>(codes(gathering));
        all.addAll(hashes);
        yield new Call(
            pictures, laws, codes.plus(gathering, Collections.unmodifiableSortedSet(all)), chosen);
      }
    };
  }

  Optional<Slug> lawOf(Slug gathering) {
    return Optional.ofNullable(chosen.get(gathering));
  }

  SortedSet<String> codes(Slug gathering) {
    return codes.getOrDefault(gathering, Collections.emptySortedSet());
  }
}
