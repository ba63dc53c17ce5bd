package vigil.desk.search.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vigil.core.date.Edtf;
import vigil.core.date.Span;

/** A question as Lucene's query. */
final class QuestionQuery {
  private QuestionQuery() {}

  /**
   * The entries that answer a question.
   *
   * @param persons of whom one must be named; empty when nobody in particular is asked for
   */
  static Query of(Question question, Optional<Set<EntryKey>> persons) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<Sought> words = Sought.in(question.words());
    query.add(
        words.isEmpty() ? new MatchAllDocsQuery() : SoughtQuery.all(words, Group.ALL), Occur.MUST);
    List<Sought> place = Sought.in(question.place());
    if (!question.place().isEmpty()) {
      query.add(SoughtQuery.all(place, Group.PLACES), Occur.FILTER);
    }
    persons.ifPresent(keys -> query.add(anyOf(keys), Occur.FILTER));
    question.when().ifPresent(when -> query.add(overlapping(when), Occur.FILTER));
    question.act().ifPresent(act -> query.add(term(Shelving.ACT, act.code()), Occur.FILTER));
    question.stance().ifPresent(it -> query.add(term(Shelving.STANCE, it.code()), Occur.FILTER));
    return query.build();
  }

  /** The entries of persons that bear such a name. */
  static Query persons(String name) {
    return new BooleanQuery.Builder()
        .add(SoughtQuery.all(Sought.in(name), Group.ALL), Occur.MUST)
        .add(term(Shelving.KIND, Kind.PERSON.name()), Occur.FILTER)
        .build();
  }

  private static Query anyOf(Set<EntryKey> keys) {
    return new TermInSetQuery(
        Shelving.TIE, keys.stream().map(key -> new BytesRef(key.term())).toList());
  }

  /** As {@link Edtf#overlaps} has it: one stretch of the one must meet one of the other. */
  private static Query overlapping(Edtf window) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Span span : window.spans()) {
      any.add(
          LongRange.newIntersectsQuery(
              Shelving.WHEN, new long[] {span.firstMillis()}, new long[] {span.lastMillis()}),
          Occur.SHOULD);
    }
    return any.build();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
