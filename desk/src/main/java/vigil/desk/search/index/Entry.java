package vigil.desk.search.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.core.date.Edtf;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Stance;

/**
 * What the index knows of one thing in the casebook.
 *
 * @param passages what is said in it, in any language
 * @param names of persons and sources that it names
 * @param places in words
 * @param act if it is about one
 * @param stance if it takes one
 * @param when what it is about was; empty for what has no time
 * @param ties to other things: those whose change changes this entry
 * @param recencyMillis by which the newer of two equals comes first, since 1970
 */
public record Entry(
    EntryKey key,
    List<Passage> passages,
    List<String> names,
    List<String> places,
    Optional<ActType> act,
    Optional<Stance> stance,
    Optional<Edtf> when,
    Set<EntryKey> ties,
    long recencyMillis) {

  public Entry {
    passages = passages.stream().filter(passage -> !passage.text().isBlank()).toList();
    names = names.stream().filter(name -> !name.isBlank()).toList();
    places = places.stream().filter(place -> !place.isBlank()).toList();
    ties = Set.copyOf(ties);
  }

  /** Without words and names, which must not end up in a log. */
  @Override
  public String toString() {
    return "Entry[" + key + "]";
  }
}
