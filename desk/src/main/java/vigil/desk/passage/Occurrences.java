package vigil.desk.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vigil.casebook.Passage;

/** Where words stand in a text. */
public final class Occurrences {
  /** More than these nobody chooses from. */
  public static final int MOST = 20;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private Occurrences() {}

  /** Whether a place lies in a text and cuts no sign of it in two. */
  public static boolean isIn(String text, Passage place) {
    return place.end() <= text.length()
        && !splits(text, place.start())
        && !splits(text, place.end());
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  /**
   * The places at which these words stand, in their order, at most {@value #MOST}; between two
   * words any blanks and line ends will do. None for no words.
   */
  public static List<Passage> of(String text, String words) {
    String sought =
        Arrays.stream(BLANKS.split(words.strip()))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining(BLANKS.pattern()));
    List<Passage> places = new ArrayList<>();
    if (sought.isEmpty()) {
      return places;
    }
    Matcher found = Pattern.compile(sought).matcher(text);
    while (places.size() < MOST && found.find()) {
      Passage place = new Passage(found.start(), found.end());
      if (isIn(text, place)) {
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
  public static String inContext(String text, Passage place, int around) {
    int from = Math.max(0, place.start() - around);
    int to = Math.min(text.length(), place.end() + around);
    return (from == 0 ? "" : "…")
        + BLANKS.matcher(text.substring(from, to)).replaceAll(" ").strip()
        + (to == text.length() ? "" : "…");
  }
}
