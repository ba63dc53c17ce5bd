package vigil.desk.lettering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.desk.lettering.Anchoring.Anchor;
import vigil.desk.lettering.Anchoring.Kind;
import vigil.desk.lettering.Substitution.Lookup;

/**
 * Reads lookups of the GSUB and GPOS tables: those kinds that the program's own fonts need. What
 * moves letters but no marks (kerning) is passed over.
 */
final class Lookups {
  private static final int MARK_SET = 0x10;
  private static final String ANY_SCRIPT = "DFLT";

  private final Table table;
  private final Table definitions;
  private final Map<Integer, Integer> classes;

  /**
   * @param table GSUB or GPOS
   * @param definitions GDEF
   */
  Lookups(Table table, Table definitions) {
    this.table = table;
    this.definitions = definitions;
    this.classes = definitions.follow(4).classes();
  }

  /** The numbers of a feature's lookups for a script in its usual language, ascending. */
  List<Integer> of(String script, String feature) {
    Table scripts = table.follow(4);
    Table language =
        named(scripts, script)
            .or(() -> named(scripts, ANY_SCRIPT))
            .map(found -> found.follow(0))
            .orElseThrow();
    Table features = table.follow(6);
    return language.numbers(6, language.unsigned(4)).stream()
        .map(one -> 2 + 6 * one)
        .filter(at -> features.tag(at).equals(feature))
        .map(at -> features.follow(at + 4))
        .flatMap(found -> found.numbers(4, found.unsigned(2)).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<Table> named(Table scripts, String tag) {
    return IntStream.range(0, scripts.unsigned(0))
        .map(one -> 2 + 6 * one)
        .filter(at -> scripts.tag(at).equals(tag))
        .mapToObj(at -> scripts.follow(at + 4))
        .findFirst();
  }

  /** All of GSUB, by number; those of kinds that no script here needs do nothing. */
  List<Lookup> substitutions() {
    List<Lookup> all = new ArrayList<>();
    for (Table lookup : table.follow(8).list(0)) {
      all.add(
          new Lookup(skipping(lookup), parts(lookup, 7, (kind, part) -> part(kind, part, all))));
    }
    return all;
  }

  /** One of GPOS: how it fixes marks; empty when it does not. */
  List<Anchoring> anchoring(int number) {
    Table lookup = table.follow(8).list(0).get(number);
    Skipping skipping = skipping(lookup);
    return parts(
        lookup,
        9,
        (kind, part) ->
            switch (kind) {
              case 4 -> Optional.of(anchoring(Kind.BASE, part, skipping));
              case 5 -> Optional.of(anchoring(Kind.LIGATURE, part, skipping));
              case 6 -> Optional.of(anchoring(Kind.MARK, part, skipping));
              default -> Optional.empty();
            });
  }

  private Skipping skipping(Table lookup) {
    int flags = lookup.unsigned(2);
    Set<Integer> marks = null;
    if ((flags & MARK_SET) != 0) {
      int set = lookup.unsigned(6 + 2 * lookup.unsigned(4));
      Table sets = definitions.follow(12);
      marks = Set.copyOf(sets.followFar(4 + 4 * set).coverage());
    }
    return new Skipping(classes, flags, marks);
  }

  private static <T> List<T> parts(
      Table lookup, int far, BiFunction<Integer, Table, Optional<T>> read) {
    List<T> parts = new ArrayList<>();
    for (Table part : lookup.list(4)) {
      boolean extended = lookup.unsigned(0) == far;
      int kind = extended ? part.unsigned(2) : lookup.unsigned(0);
      read.apply(kind, extended ? part.followFar(4) : part).ifPresent(parts::add);
    }
    return parts;
  }

  private static Optional<Substitution> part(int kind, Table part, List<Lookup> all) {
    return switch (kind) {
      case 1 -> Optional.of(single(part));
      case 4 -> Optional.of(ligatures(part));
      case 6 -> Optional.of(between(part, all));
      default -> Optional.empty();
    };
  }

  private static Substitution single(Table part) {
    List<Integer> from = part.follow(2).coverage();
    Map<Integer, Integer> glyphs = new HashMap<>();
    for (int one = 0; one < from.size(); one++) {
      int glyph = from.get(one);
      glyphs.put(
          glyph,
          part.unsigned(0) == 1 ? (glyph + part.signed(4)) & 0xFFFF : part.unsigned(6 + 2 * one));
    }
    return new Substitution.Single(glyphs);
  }

  private static Substitution ligatures(Table part) {
    List<Integer> first = part.follow(2).coverage();
    List<Table> sets = part.list(4);
    Map<Integer, List<Substitution.Ligatures.Ligature>> byFirst = new HashMap<>();
    for (int one = 0; one < first.size(); one++) {
      byFirst.put(
          first.get(one),
          sets.get(one).list(0).stream()
              .map(ligature ->
                  new Substitution.Ligatures.Ligature(
                      ligature.numbers(4, ligature.unsigned(2) - 1), ligature.unsigned(0)))
              .toList());
    }
    return new Substitution.Ligatures(byFirst);
  }

  private static Substitution between(Table part, List<Lookup> all) {
    if (part.unsigned(0) != 3) {
      throw new IllegalStateException("a font of the program needs lookups of another format");
    }
    List<List<Set<Integer>>> glyphs = new ArrayList<>();
    int at = 2;
    for (int list = 0; list < 3; list++) {
      List<Set<Integer>> places = new ArrayList<>();
      part.list(at).forEach(covered -> places.add(new HashSet<>(covered.coverage())));
      glyphs.add(places);
      at += 2 + 2 * part.unsigned(at);
    }
    List<Substitution.Between.Then> then = new ArrayList<>();
    for (int one = 0; one < part.unsigned(at); one++) {
      int record = at + 2 + 4 * one;
      then.add(
          new Substitution.Between.Then(part.unsigned(record), part.unsigned(record + 2), all));
    }
    return new Substitution.Between(glyphs.get(0), glyphs.get(1), glyphs.get(2), then);
  }

  private static Anchoring anchoring(Kind kind, Table part, Skipping skipping) {
    int kinds = part.unsigned(6);
    List<Integer> marks = part.follow(2).coverage();
    Table markList = part.follow(8);
    Map<Integer, Anchoring.Mark> byMark = new HashMap<>();
    for (int one = 0; one < marks.size(); one++) {
      int at = 2 + 4 * one;
      byMark.put(
          marks.get(one),
          new Anchoring.Mark(markList.unsigned(at), anchor(markList.follow(at + 2))));
    }
    List<Integer> below = part.follow(4).coverage();
    Table places = part.follow(10);
    Map<Integer, List<Anchoring.Part>> byPlace = new HashMap<>();
    for (int one = 0; one < below.size(); one++) {
      byPlace.put(
          below.get(one),
          kind == Kind.LIGATURE
              ? parts(places.follow(2 + 2 * one), kinds)
              : List.of(anchors(places, 2 + 2 * kinds * one, kinds)));
    }
    return new Anchoring(kind, skipping, byMark, byPlace);
  }

  private static List<Anchoring.Part> parts(Table ligature, int kinds) {
    return IntStream.range(0, ligature.unsigned(0))
        .mapToObj(part -> anchors(ligature, 2 + 2 * kinds * part, kinds))
        .toList();
  }

  private static Anchoring.Part anchors(Table list, int from, int kinds) {
    List<@Nullable Anchor> anchors = new ArrayList<>();
    for (int kind = 0; kind < kinds; kind++) {
      int at = from + 2 * kind;
      anchors.add(list.has(at) ? anchor(list.follow(at)) : null);
    }
    return new Anchoring.Part(anchors);
  }

  private static Anchor anchor(Table anchor) {
    return new Anchor(anchor.signed(2), anchor.signed(4));
  }
}
