package vigil.core.phrase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases of a language. A part of it, such as {@code month} or {@code date}, is the tree of
 * all sequences that it takes; no part contains itself, so a phrase has a greatest length, and a
 * text is read in time that grows with its length alone.
 */
final class Grammar {

  /** A step in a part's tree. */
  static final class Node {
    final Map<Element.Word, Node> words = new HashMap<>();
    final Map<Element.Ref, Node> refs = new LinkedHashMap<>();
    final List<Meaning> meanings = new ArrayList<>();

    Node step(Element element) {
      return switch (element) {
        case Element.Word word -> words.computeIfAbsent(word, _ -> new Node());
        case Element.Ref ref -> refs.computeIfAbsent(ref, _ -> new Node());
      };
    }
  }

  private final Map<String, Node> parts = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> put = new HashSet<>();

  void add(String part, List<Element> sequence, Meaning meaning) {
    Node node = parts.computeIfAbsent(part, _ -> new Node());
    for (Element element : sequence) {
      node = node.step(element);
      if (element instanceof Element.Word word) {
        words.add(word.text());
      }
    }
    node.meanings.add(meaning);
  }

  /** Adds a phrase with a value of its own, once. */
  void put(String part, String phrase, long value) {
    List<Element> words = new ArrayList<>();
    for (Token token : Tokens.of(phrase)) {
      words.add(new Element.Word(token.text(), false));
    }
    if (!words.isEmpty() && put.add(part + " " + value + " " + words)) {
      add(part, words, _ -> List.of(value));
    }
  }

  Node part(String name) {
    Node node = parts.get(name);
    if (node == null) {
      throw new IllegalStateException("The grammar has no part called " + name + ".");
    }
    return node;
  }

  /** Whether a word stands anywhere in the grammar. */
  boolean knows(String word) {
    return words.contains(word);
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /**
   * Sees to it that no part contains itself, however far down.
   *
   * @param known parts that are read elsewhere
   */
  void check(Set<String> known) {
    Set<String> done = new HashSet<>(known);
    parts.keySet().forEach(part -> check(part, new ArrayDeque<>(), done));
  }

  private void check(String part, Deque<String> above, Set<String> done) {
    if (above.contains(part)) {
      throw new IllegalStateException("A part of the grammar contains itself: " + above);
    }
    if (done.contains(part) || !parts.containsKey(part)) {
      return;
    }
    above.push(part);
    Set<String> inside = new HashSet<>();
    collect(part(part), inside);
    inside.forEach(one -> check(one, above, done));
    above.pop();
    done.add(part);
  }

  private static void collect(Node node, Set<String> parts) {
    node.words.values().forEach(next -> collect(next, parts));
    node.refs.forEach((ref, next) -> {
      parts.add(ref.part());
      collect(next, parts);
    });
  }
}
