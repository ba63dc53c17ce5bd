package vigil.core.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the parts of a grammar take from a text. Every part is tried once at every place; what
 * lies behind is forgotten.
 */
final class Chart {

  /** Enough for every honest phrase; a text that is made to have more meanings loses the last. */
  private static final int MOST_MATCHES = 24;

  private final Grammar grammar;
  private final List<Token> tokens;
  private final @Nullable LocalDate saidOn;
  private final Map<Integer, Map<String, List<Match>>> known = new HashMap<>();
  private final Numerals numerals;

  Chart(Phrasebook book, List<Token> tokens, @Nullable LocalDate saidOn) {
    this.grammar = book.grammar();
    this.tokens = tokens;
    this.saidOn = saidOn;
    this.numerals = new Numerals(tokens, book, saidOn);
  }

  /** What a part takes from a place on, in the order of its rules. */
  List<Match> at(String part, int place) {
    Map<String, List<Match>> here = known.computeIfAbsent(place, _ -> new HashMap<>());
    List<Match> matches = here.get(part);
    if (matches == null) {
      matches = Numerals.PARTS.contains(part) ? numerals.at(part, place) : search(part, place);
      here.put(part, matches);
    }
    return matches;
  }

  /** Forgets what was found at a place that is not asked for again. */
  void forget(int place) {
    known.remove(place);
  }

  private List<Match> search(String part, int place) {
    Set<Match> found = new LinkedHashSet<>();
    if (grammar.has(part)) {
      follow(grammar.part(part), place, new Parts(null, saidOn), found);
    }
    return List.copyOf(found);
  }

  private void follow(Grammar.Node node, int place, Parts parts, Set<Match> found) {
    for (Meaning meaning : node.meanings) {
      for (Object value : meaning.of(parts)) {
        if (found.size() < MOST_MATCHES) {
          found.add(new Match(place, value));
        }
      }
    }
    if (place >= tokens.size()) {
      return;
    }
    Token token = tokens.get(place);
    for (Grammar.Node next : wordSteps(node, token)) {
      follow(next, place + 1, parts, found);
    }
    node.refs.forEach((ref, next) -> {
      for (Match match : at(ref.part(), place)) {
        follow(next, match.end(), parts.with(ref.label(), match.value()), found);
      }
    });
  }

  private static List<Grammar.Node> wordSteps(Grammar.Node node, Token token) {
    List<Grammar.Node> steps = new ArrayList<>(2);
    Grammar.Node loose = node.words.get(new Element.Word(token.text(), false));
    if (loose != null) {
      steps.add(loose);
    }
    Grammar.Node glued =
        token.glued() ? node.words.get(new Element.Word(token.text(), true)) : null;
    if (glued != null) {
      steps.add(glued);
    }
    return steps;
  }
}
