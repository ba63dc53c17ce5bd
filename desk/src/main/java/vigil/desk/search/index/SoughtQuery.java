package vigil.desk.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Words that are looked for, as Lucene's queries: how they were found decides the order. */
final class SoughtQuery {
  private static final float AS_TYPED = 20;
  private static final float IN_LATIN = 16;
  private static final float BY_STEM = 12;
  private static final float AS_BEGINNING = 10;
  private static final float BY_SOUND = 8;
  private static final float SOUND_AS_BEGINNING = 5;
  private static final float WITH_A_SLIP = 4;
  private static final float SOUND_WITH_A_SLIP = 3;
  private static final float BY_BONES = 2;

  /** A typist seldom misses the first letter, and a search for all endings is slow. */
  private static final int SURE_LETTERS = 1;

  private static final int EXPANSIONS = 200;

  private SoughtQuery() {}

  /** Entries in which every word is found; words that say little need not be. */
  static Query all(List<Sought> words, Group group) {
    if (words.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    boolean onlyFillers = words.stream().allMatch(Sought::filler);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Sought word : words) {
      boolean optional = word.filler() && !onlyFillers && !word.unfinished();
      all.add(of(word, group), optional ? Occur.SHOULD : Occur.MUST);
    }
    return all.build();
  }

  private static Query of(Sought word, Group group) {
    List<Query> ways = new ArrayList<>();
    add(ways, AS_TYPED, word.forms(), form -> term(group.exact(), form));
    add(ways, IN_LATIN, word.spelling().latin(), latin -> term(group.exact(), latin));
    add(ways, BY_STEM, word.stems(), stem -> term(group.stem(), stem));
    add(ways, BY_SOUND, word.spelling().sounds(), sound -> term(group.sound(), sound));
    add(ways, WITH_A_SLIP, slippery(word.forms()), form -> nearly(group.exact(), form));
    add(
        ways,
        SOUND_WITH_A_SLIP,
        slippery(word.spelling().sounds()),
        sound -> nearly(group.sound(), sound));
    addBones(ways, word, group);
    if (word.unfinished()) {
      addBeginnings(ways, word, group);
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** Words in Arabic letters are compared by their consonants with all, others with those. */
  private static void addBones(List<Query> ways, Sought word, Group group) {
    add(ways, BY_BONES, word.spelling().bones(), bones -> term(group.bones(true), bones));
    if (word.spelling().arabic()) {
      add(ways, BY_BONES, word.spelling().bones(), bones -> term(group.bones(false), bones));
    }
  }

  private static void addBeginnings(List<Query> ways, Sought word, Group group) {
    add(ways, AS_BEGINNING, longEnough(word.forms()), form -> beginning(group.exact(), form));
    add(
        ways,
        AS_BEGINNING,
        longEnough(word.spelling().latin()),
        latin -> beginning(group.exact(), latin));
    add(
        ways,
        SOUND_AS_BEGINNING,
        longEnough(word.spelling().sounds()),
        sound -> beginning(group.sound(), sound));
  }

  private static void add(
      List<Query> ways, float weight, Collection<String> terms, Function<String, Query> query) {
    for (String term : terms) {
      ways.add(new BoostQuery(new ConstantScoreQuery(query.apply(term)), weight));
    }
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static Query beginning(String field, String text) {
    return new PrefixQuery(new Term(field, text));
  }

  private static Query nearly(String field, String text) {
    return new FuzzyQuery(
        new Term(field, text),
        Sought.slips(text),
        SURE_LETTERS,
        EXPANSIONS,
        true,
        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private static List<String> slippery(Collection<String> texts) {
    return texts.stream().filter(text -> Sought.slips(text) > 0).toList();
  }

  private static List<String> longEnough(Collection<String> texts) {
    return texts.stream().filter(text -> text.length() >= Sought.SHORTEST_BEGINNING).toList();
  }
}
