package vigil.desk.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import vigil.desk.search.spelling.Spelling;

/**
 * Words that are looked for, as Lucene's queries: how they were found decides the order. A word in
 * Arabic letters is compared by its consonants with all others, others only with those.
 */
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
    Spelling spelling = word.spelling();
    addTerms(ways, AS_TYPED, group.field(Way.EXACT), word.forms());
    addTerms(ways, IN_LATIN, group.field(Way.EXACT), spelling.latin());
    addTerms(ways, BY_STEM, group.field(Way.STEM), word.stems());
    addTerms(ways, BY_SOUND, group.field(Way.SOUND), spelling.sounds());
    addEach(
        ways, WITH_A_SLIP, slippery(word.forms()), form -> nearly(group.field(Way.EXACT), form));
    addEach(
        ways,
        SOUND_WITH_A_SLIP,
        slippery(spelling.sounds()),
        sound -> nearly(group.field(Way.SOUND), sound));
    addTerms(ways, BY_BONES, group.field(Way.ARABIC_BONES), spelling.bones());
    if (spelling.arabic()) {
      addTerms(ways, BY_BONES, group.field(Way.BONES), spelling.bones());
    }
    if (word.unfinished()) {
      addBeginnings(ways, word, group);
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static void addBeginnings(List<Query> ways, Sought word, Group group) {
    Set<String> written = new LinkedHashSet<>(word.forms());
    written.addAll(word.spelling().latin());
    addEach(
        ways, AS_BEGINNING, longEnough(written), text -> beginning(group.field(Way.EXACT), text));
    addEach(
        ways,
        SOUND_AS_BEGINNING,
        longEnough(word.spelling().sounds()),
        sound -> beginning(group.field(Way.SOUND), sound));
  }

  private static void addTerms(
      List<Query> ways, float weight, String field, Collection<String> terms) {
    if (!terms.isEmpty()) {
      List<BytesRef> bytes = terms.stream().map(BytesRef::new).toList();
      ways.add(weighted(new TermInSetQuery(field, bytes), weight));
    }
  }

  private static void addEach(
      List<Query> ways, float weight, Collection<String> terms, Function<String, Query> query) {
    terms.forEach(term -> ways.add(weighted(query.apply(term), weight)));
  }

  private static Query weighted(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  private static Query beginning(String field, String text) {
    return new PrefixQuery(new Term(field, text));
  }

  /** Not a {@code FuzzyQuery}, which works its automaton out again for every segment. */
  private static Query nearly(String field, String text) {
    String sure = text.substring(0, text.offsetByCodePoints(0, SURE_LETTERS));
    return new AutomatonQuery(
        new Term(field, text),
        new LevenshteinAutomata(text.substring(sure.length()), true)
            .toAutomaton(Sought.slips(text), sure));
  }

  private static List<String> slippery(Collection<String> texts) {
    return texts.stream().filter(text -> Sought.slips(text) > 0).toList();
  }

  private static List<String> longEnough(Collection<String> texts) {
    return texts.stream().filter(text -> text.length() >= Sought.SHORTEST_BEGINNING).toList();
  }
}
