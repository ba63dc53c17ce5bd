package vigil.desk.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Passage;
import vigil.core.language.Text;
import vigil.desk.page.Answer;
import vigil.desk.page.Form;
import vigil.desk.passage.Occurrences;

/**
 * Where the words of a form stand in the text: as they were marked, or found again by the words.
 * Words that stand there several times are asked; words that stand nowhere are a summary.
 */
final class PlaceField {
  /** The place that was marked: {@code 120..140}. */
  static final String FIELD = "passage";

  /** The words that were marked; what the form says may be a summary of them. */
  static final String MARKED = "marked";

  private static final String NONE = "none";
  private static final int AROUND = 40;

  private PlaceField() {}

  /** The place, if there is one; the form asks when there are several. */
  static Optional<Passage> read(Form form, Text words, String text) {
    Optional<Passage> marked =
        Passage.of(form.value(FIELD)).filter(place -> Occurrences.isIn(text, place));
    if (marked.isPresent()) {
      return marked;
    }
    List<Passage> found = Occurrences.of(text, form.value("words"));
    if (found.size() < 2) {
      return found.stream().findFirst();
    }
    String picked = form.picked(FIELD);
    Optional<Passage> place = Passage.of(picked).filter(found::contains);
    form.offer(FIELD, answers(words, text, found));
    if (place.isEmpty() && !picked.equals(NONE)) {
      form.refuse(FIELD, words.get("place.asked", found.size()));
    }
    return place;
  }

  private static List<Answer> answers(Text words, String text, List<Passage> found) {
    List<Answer> answers = new ArrayList<>();
    found.forEach(place ->
        answers.add(new Answer(place.toString(), Occurrences.inContext(text, place, AROUND), "")));
    answers.add(new Answer(NONE, words.get("place.none"), ""));
    return answers;
  }
}
