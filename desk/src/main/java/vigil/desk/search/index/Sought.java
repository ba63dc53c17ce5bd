package vigil.desk.search.index;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.core.spelling.EditDistance;
import vigil.desk.search.spelling.Spelling;
import vigil.desk.search.word.Compounds;
import vigil.desk.search.word.Stems;
import vigil.desk.search.word.Word;
import vigil.desk.search.word.Words;

/**
 * A word that is looked for: in all the ways in which it may be found.
 *
 * @param forms as it was typed
 * @param stems in every language of its script
 * @param unfinished whether more letters may follow
 * @param filler whether it says little by itself
 */
record Sought(
    Set<String> forms, Set<String> stems, Spelling spelling, boolean unfinished, boolean filler) {

  /** Fewer letters begin too many words. */
  static final int SHORTEST_BEGINNING = 2;

  /** A passage that was pasted in is found by its first words. */
  private static final int MOST_WORDS = 24;

  private static final int LETTERS_FOR_ONE_SLIP = 5;
  private static final int LETTERS_FOR_TWO_SLIPS = 9;

  /** The words of what was typed. The last may be unfinished when nothing follows it. */
  static List<Sought> in(String typed) {
    List<Word> all = Compounds.joined(Words.in(typed));
    List<Word> words = all.subList(0, Math.min(all.size(), MOST_WORDS));
    Stems stems = Stems.ofAny();
    boolean open = !words.isEmpty() && words.getLast().end() == typed.length();
    return words.stream()
        .map(word -> of(word, stems, open && word.start() == words.getLast().start()))
        .toList();
  }

  private static Sought of(Word word, Stems stems, boolean unfinished) {
    return new Sought(
        word.forms(),
        stems.of(word),
        Spelling.of(word.written()),
        unfinished,
        Stems.isFiller(word));
  }

  /** How many slips of the hand a word of this length may have. */
  static int slips(String text) {
    if (text.length() < LETTERS_FOR_ONE_SLIP) {
      return 0;
    }
    return text.length() < LETTERS_FOR_TWO_SLIPS ? 1 : 2;
  }

  /** Whether this is, to a reader's eye, why a text with that word was found. */
  boolean fits(Word word, Stems any, Spellings spellings) {
    return meet(forms, word.forms())
        || begins(word.forms())
        || meet(stems, any.of(word))
        || nearly(forms, word.forms())
        || (word.mayBeName() && sounds(spellings.lookUp(word.written())));
  }

  private boolean begins(Collection<String> others) {
    return unfinished
        && others.stream()
            .anyMatch(other ->
                forms.stream()
                    .anyMatch(
                        form -> form.length() >= SHORTEST_BEGINNING && other.startsWith(form)));
  }

  private boolean sounds(Spelling other) {
    Set<String> latin = new HashSet<>(spelling.latin());
    latin.addAll(forms);
    boolean byBones = spelling.arabic() || other.arabic();
    return meet(latin, other.latin())
        || begins(other.latin())
        || meet(spelling.sounds(), other.sounds())
        || nearly(spelling.sounds(), other.sounds())
        || (byBones && meet(spelling.bones(), other.bones()));
  }

  private static boolean nearly(Collection<String> mine, Collection<String> others) {
    return mine.stream()
        .filter(one -> slips(one) > 0)
        .anyMatch(one ->
            others.stream().anyMatch(other -> EditDistance.between(one, other) <= slips(one)));
  }

  private static boolean meet(Collection<String> mine, Collection<String> others) {
    return !Collections.disjoint(mine, others);
  }

  /** Without the word, which must not end up in a log. */
  @Override
  public String toString() {
    return "Sought[" + (filler ? "filler" : "word") + "]";
  }
}
