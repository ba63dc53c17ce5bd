package vigil.desk.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where words stand in a text. */
public final class Occurrences {
  /** More than these nobody chooses from. */
  public static final int MOST = 20;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private Occurrences() {}

  /**
   * The places at which these words stand, in their order, at most {@value #MOST}; between two
   * words any blanks and line ends will do. None for no words.
   */
  public static List<Place> of(String text, String words) {
    String sought =
        Arrays.stream(BLANKS.split(words.strip()))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining(BLANKS.pattern()));
    List<Place> places = new ArrayList<>();
    if (sought.isEmpty()) {
      return places;
    }
    Matcher found = Pattern.compile(sought).matcher(text);
    while (places.size() < MOST && found.find()) {
      Place place = new Place(found.start(), found.end());
      if (place.isIn(text)) {
        places.add(place);
      }
    }
    return places;
  }

  /**
   * A place with some words around it on one line.
   *
   * @param around how many UTF-16 units before and behind it, at most
   */
  public static String inContext(String text, Place place, int around) {
    int from = Math.max(0, place.start() - around);
    int to = Math.min(text.length(), place.end() + around);
    return (from == 0 ? "" : "…")
        + BLANKS.matcher(text.substring(from, to)).replaceAll(" ").strip()
        + (to == text.length() ? "" : "…");
  }
}
