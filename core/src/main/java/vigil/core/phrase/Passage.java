package vigil.core.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A text and its tokens. */
record Passage(String text, List<Token> tokens) {

  /** Of words that make something else of what follows them. */
  private static final int MOST_WORDS_BEFORE = 3;

  private static final String AROUND = "\"«»“”„‘’.,;:!…";

  static Passage of(String text, int maxLength, Phrasebook book) {
    String read = text.length() > maxLength ? text.substring(0, maxLength) : text;
    return new Passage(read, book.tokens(read));
  }

  /**
   * What a part of a grammar took.
   *
   * @param first index of the first token
   * @param end index after the last
   */
  record Taken(int first, int end, Object value) {}

  /** What a part makes of the whole text, but for quotation marks and the like around it. */
  List<Taken> whole(Chart chart, String part) {
    int first = 0;
    int end = tokens.size();
    while (first < end && AROUND.contains(tokens.get(first).text())) {
      first++;
    }
    int inner = end;
    while (inner > first && AROUND.contains(tokens.get(inner - 1).text())) {
      inner--;
    }
    List<Taken> all = new ArrayList<>();
    for (Match match : first < inner ? chart.at(part, first) : List.<Match>of()) {
      if (match.end() >= inner) {
        all.add(new Taken(first, match.end(), match.value()));
      }
    }
    return all;
  }

  /** What a part takes anywhere in the text, the longest at each place, none within another. */
  List<List<Taken>> all(Chart chart, String part, Predicate<Object> evident) {
    List<List<Taken>> all = new ArrayList<>();
    int place = 0;
    while (place < tokens.size()) {
      List<Taken> here = longest(chart, part, place, evident);
      int next = here.isEmpty() ? place + 1 : here.getFirst().end();
      if (!here.isEmpty() && isFree(chart, part, place, next)) {
        all.add(here);
      }
      for (; place < next; place++) {
        chart.forget(place);
      }
    }
    return all;
  }

  private static List<Taken> longest(
      Chart chart, String part, int place, Predicate<Object> evident) {
    List<Match> matches =
        chart.at(part, place).stream().filter(match -> evident.test(match.value())).toList();
    int end = matches.stream().mapToInt(Match::end).max().orElse(place);
    return matches.stream()
        .filter(match -> match.end() == end)
        .map(match -> new Taken(place, end, match.value()))
        .toList();
  }

  /** Whether no word stands before or after that makes something else of it: an age, a length. */
  private static boolean isFree(Chart chart, String part, int place, int end) {
    boolean before = false;
    for (int word = Math.max(0, place - MOST_WORDS_BEFORE); word < place; word++) {
      before |= endsAt(chart.at(part + "-not-after", word), place);
      chart.forget(word);
    }
    return !before && chart.at(part + "-not-before", end).isEmpty();
  }

  private static boolean endsAt(List<Match> matches, int place) {
    return matches.stream().anyMatch(match -> match.end() == place);
  }

  /** A reading of some tokens. */
  <V> Reading<V> reading(V value, int first, int end, Set<Assumption> assumed) {
    return new Reading<>(value, tokens.get(first).begin(), tokens.get(end - 1).end(), assumed);
  }
}
