package vigil.core.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the right side of a rule as all the sequences that it allows: words and signs as they are,
 * {@code (a|b)} one of several, {@code [a|b]} one of several or nothing, {@code <part>} or {@code
 * <label:part>} what another part takes, {@code ^} before a word that follows without space, and
 * {@code "..."} around signs that mean something here.
 */
final class Patterns {

  private static final String SPECIAL = "()[]|<>\" ";

  private final String text;
  private int position;

  private Patterns(String text) {
    this.text = text;
  }

  /**
   * The sequences of a pattern.
   *
   * @throws IllegalArgumentException when it cannot be read: a bug of ours
   */
  static List<List<Element>> of(String text) {
    Patterns patterns = new Patterns(text);
    List<List<Element>> all = patterns.choice();
    if (patterns.position < text.length()) {
      throw new IllegalArgumentException(
          "unexpected '" + text.charAt(patterns.position) + "' in the pattern: " + text);
    }
    return all;
  }

  private List<List<Element>> choice() {
    List<List<Element>> all = new ArrayList<>(sequence());
    while (take('|')) {
      all.addAll(sequence());
    }
    return all;
  }

  private List<List<Element>> sequence() {
    List<List<Element>> sequences = List.of(List.of());
    while (position < text.length() && ")]|".indexOf(text.charAt(position)) < 0) {
      if (take(' ')) {
        continue;
      }
      sequences = joined(sequences, step());
    }
    return sequences;
  }

  private List<List<Element>> step() {
    if (take('(')) {
      return closed(choice(), ')');
    }
    if (take('[')) {
      List<List<Element>> optional = new ArrayList<>(closed(choice(), ']'));
      optional.add(List.of());
      return optional;
    }
    if (take('<')) {
      String[] names = until('>').split(":", 2);
      return List.of(List.of(new Element.Ref(names[0], names[names.length - 1])));
    }
    if (take('"')) {
      return List.of(words(until('"'), false));
    }
    boolean glued = take('^');
    return List.of(words(word(), glued));
  }

  private static List<Element> words(String text, boolean glued) {
    List<Element> words = new ArrayList<>();
    for (Token token : Tokens.of(text)) {
      words.add(new Element.Word(token.text(), glued && words.isEmpty()));
    }
    return words;
  }

  private String word() {
    int begin = position;
    while (position < text.length() && SPECIAL.indexOf(text.charAt(position)) < 0) {
      position++;
    }
    if (position == begin) {
      throw new IllegalArgumentException("a word is missing in the pattern: " + text);
    }
    return text.substring(begin, position);
  }

  private String until(char end) {
    int close = text.indexOf(end, position);
    if (close < 0) {
      throw new IllegalArgumentException("'" + end + "' is missing in the pattern: " + text);
    }
    String inside = text.substring(position, close);
    position = close + 1;
    return inside;
  }

  private List<List<Element>> closed(List<List<Element>> inside, char end) {
    if (!take(end)) {
      throw new IllegalArgumentException("'" + end + "' is missing in the pattern: " + text);
    }
    return inside;
  }

  private boolean take(char sign) {
    if (position < text.length() && text.charAt(position) == sign) {
      position++;
      return true;
    }
    return false;
  }

  private static List<List<Element>> joined(List<List<Element>> before, List<List<Element>> after) {
    List<List<Element>> all = new ArrayList<>();
    for (List<Element> first : before) {
      for (List<Element> second : after) {
        List<Element> both = new ArrayList<>(first);
        both.addAll(second);
        all.add(both);
      }
    }
    return all;
  }
}
