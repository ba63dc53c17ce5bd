package vigil.desk.search.index;

import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Stance;

/**
 * What somebody looks for. All that is given has to hold.
 *
 * @param words in any language and script, the last perhaps unfinished; may be empty
 * @param person a name, or the id of a person's entry; may be empty
 * @param place in words; may be empty
 * @param when a window that what was may lie in: dates that overlap it are found, and so are dates
 *     of which nobody knows
 */
public record Question(
    String words,
    String person,
    String place,
    Optional<Edtf> when,
    Optional<ActType> act,
    Optional<Stance> stance) {

  public Question {
    words = words.stripLeading();
    person = person.strip();
    place = place.strip();
  }

  /** A question of words alone. */
  public static Question of(String words) {
    return new Question(words, "", "", Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether nothing is asked. */
  public boolean isEmpty() {
    return words.isBlank()
        && person.isEmpty()
        && place.isEmpty()
        && when.isEmpty()
        && act.isEmpty()
        && stance.isEmpty();
  }

  /** Without what is looked for, which must not end up in a log. */
  @Override
  public String toString() {
    return "Question[]";
  }
}
