package vigil.desk.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.core.language.Text;
import vigil.desk.page.Answer;
import vigil.desk.page.Form;
import vigil.desk.passage.Occurrences;
import vigil.desk.passage.Place;

/**
 * Where the words of a form stand in the text: as they were marked, or found again by the words.
 * Words that stand there several times are asked; words that stand nowhere are a summary.
 */
final class PlaceField {
  /** The place that was marked: {@code 120..140}. */
  static final String FIELD = "passage";

  /** The words that were marked; what the form says may be a summary of them. */
  static final String MARKED = "marked";

  private static final Pattern PLACE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");
  private static final String NONE = "none";
  private static final int AROUND = 40;

  private PlaceField() {}

  /** The place that a field names. */
  static Optional<Place> of(String field) {
    Matcher place = PLACE.matcher(field);
    if (!place.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(place.group(1));
    int end = Integer.parseInt(place.group(2));
    return start < end ? Optional.of(new Place(start, end)) : Optional.empty();
  }

  static String of(Place place) {
    return place.start() + ".." + place.end();
  }

  /** The place, if there is one; the form asks when there are several. */
  static Optional<Place> read(Form form, Text words, String text) {
    Optional<Place> marked = of(form.value(FIELD)).filter(place -> place.isIn(text));
    if (marked.isPresent()) {
      return marked;
    }
    List<Place> found = Occurrences.of(text, form.value("words"));
    if (found.size() < 2) {
      return found.stream().findFirst();
    }
    String picked = form.picked(FIELD);
    Optional<Place> place = of(picked).filter(found::contains);
    form.offer(FIELD, answers(words, text, found));
    if (place.isEmpty() && !picked.equals(NONE)) {
      form.refuse(FIELD, words.get("place.asked", found.size()));
    }
    return place;
  }

  private static List<Answer> answers(Text words, String text, List<Place> found) {
    List<Answer> answers = new ArrayList<>();
    found.forEach(place ->
        answers.add(new Answer(of(place), Occurrences.inContext(text, place, AROUND), "")));
    answers.add(new Answer(NONE, words.get("place.none"), ""));
    return answers;
  }
}
