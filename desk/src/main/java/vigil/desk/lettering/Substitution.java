package vigil.desk.lettering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a lookup of the GSUB table puts in place of glyphs. */
sealed interface Substitution {
  /** Whether it had something to do at this place. */
  boolean apply(List<Letter> letters, int at, Skipping skipping);

  /** One for one. */
  record Single(Map<Integer, Integer> glyphs) implements Substitution {
    @Override
    public boolean apply(List<Letter> letters, int at, Skipping skipping) {
      Letter letter = letters.get(at);
      Integer other = glyphs.get(letter.glyph);
      if (other != null) {
        letter.glyph = other;
      }
      return other != null;
    }
  }

  /** One for several, by the first of them. */
  record Ligatures(Map<Integer, List<Ligature>> byFirst) implements Substitution {
    /** What comes after the first, and what stands for all. */
    record Ligature(List<Integer> rest, int glyph) {}

    @Override
    public boolean apply(List<Letter> letters, int at, Skipping skipping) {
      for (Ligature ligature : byFirst.getOrDefault(letters.get(at).glyph, List.of())) {
        List<Integer> places = new ArrayList<>(List.of(at));
        for (int next : ligature.rest()) {
          int place = skipping.beside(letters, places.getLast(), 1);
          if (place < 0 || letters.get(place).glyph != next) {
            break;
          }
          places.add(place);
        }
        if (places.size() == ligature.rest().size() + 1) {
          join(letters, places, ligature.glyph(), skipping);
          return true;
        }
      }
      return false;
    }

    private static void join(
        List<Letter> letters, List<Integer> places, int glyph, Skipping skipping) {
      Letter first = letters.get(places.getFirst());
      boolean ofLetters =
          places.stream().filter(at -> !skipping.isMark(letters.get(at))).count() > 1;
      if (ofLetters) {
        remember(letters, places, first, skipping);
      }
      first.glyph = glyph;
      for (int at : places.subList(1, places.size())) {
        first.text += letters.get(at).text;
      }
      for (int at : places.subList(1, places.size()).reversed()) {
        letters.remove(at);
      }
    }

    /** On which part of the ligature each mark within it, or on a ligature at its end, stands. */
    private static void remember(
        List<Letter> letters, List<Integer> places, Letter first, Skipping skipping) {
      Letter last = first;
      int parts = 0;
      for (int at = places.getFirst(); at < letters.size(); at++) {
        Letter letter = letters.get(at);
        if (places.contains(at)) {
          last = letter;
          parts += letter.parts;
        } else if (at < places.getLast() ? skipping.isMark(letter) : letter.ligature == last) {
          int within = letter.part == 0 ? last.parts : Math.min(letter.part, last.parts);
          letter.part = parts - last.parts + within;
          letter.ligature = first;
        } else if (at > places.getLast()) {
          break;
        }
      }
      first.parts = parts;
    }
  }

  /**
   * Others, between certain glyphs (format 3).
   *
   * @param before nearest first
   * @param then which of the glyphs goes through which lookup
   */
  record Between(
      List<Set<Integer>> before, List<Set<Integer>> here, List<Set<Integer>> after, List<Then> then)
      implements Substitution {
    /** A lookup, by its number among all. */
    record Then(int at, int lookup, List<Lookup> all) {}

    @Override
    public boolean apply(List<Letter> letters, int at, Skipping skipping) {
      List<Integer> places = new ArrayList<>();
      if (!here.getFirst().contains(letters.get(at).glyph)) {
        return false;
      }
      places.add(at);
      int last = match(letters, at, here.subList(1, here.size()), 1, skipping, places);
      List<Integer> beside = new ArrayList<>();
      if (last < 0
          || match(letters, last, after, 1, skipping, beside) < 0
          || match(letters, at, before, -1, skipping, beside) < 0) {
        return false;
      }
      for (Then one : then) {
        one.all().get(one.lookup()).applyAt(letters, places.get(one.at()));
      }
      return true;
    }

    private static int match(
        List<Letter> letters,
        int from,
        List<Set<Integer>> wanted,
        int step,
        Skipping skipping,
        List<Integer> places) {
      int at = from;
      for (Set<Integer> glyphs : wanted) {
        at = skipping.beside(letters, at, step);
        if (at < 0 || !glyphs.contains(letters.get(at).glyph)) {
          return -1;
        }
        places.add(at);
      }
      return at;
    }
  }

  /** A lookup of the table: the first of its parts that fits is applied. */
  record Lookup(Skipping skipping, List<Substitution> parts) {
    boolean applyAt(List<Letter> letters, int at) {
      return !skipping.skips(letters.get(at))
          && parts.stream().anyMatch(part -> part.apply(letters, at, skipping));
    }
  }
}
