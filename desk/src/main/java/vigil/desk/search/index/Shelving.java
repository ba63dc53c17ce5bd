package vigil.desk.search.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import vigil.core.date.Edtf;
import vigil.core.date.Span;
import vigil.desk.search.word.Lexicon;

/** Turns an entry into what Lucene keeps: terms and numbers, and of the texts nothing else. */
final class Shelving {
  static final String KEY = "key";
  static final String KIND = "kind";

  /** The key of an entry itself and of those that it is tied to. */
  static final String TIE = "tie";

  static final String ACT = "act";
  static final String STANCE = "stance";
  static final String WHEN = "when";
  static final String RECENCY = "recency";

  private final Lexicon lexicon = new Lexicon();
  private final Spellings spellings;

  Shelving(Spellings spellings) {
    this.spellings = spellings;
  }

  /** Words that were erased must not live on here. */
  void forget() {
    lexicon.forget();
    spellings.forget();
  }

  Document document(Entry entry) {
    Document document = new Document();
    String key = entry.key().term();
    document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
    document.add(new NumericDocValuesField(RECENCY, entry.recencyMillis()));
    addTerm(document, KEY, key);
    addTerm(document, KIND, entry.key().kind().name());
    addTerm(document, TIE, key);
    entry.ties().forEach(tie -> addTerm(document, TIE, tie.term()));
    entry.act().ifPresent(act -> addTerm(document, ACT, act.code()));
    entry.stance().ifPresent(stance -> addTerm(document, STANCE, stance.code()));
    entry.when().ifPresent(when -> addSpans(document, when));
    addWords(document, entry);
    return document;
  }

  private void addWords(Document document, Entry entry) {
    Terms places = new Terms(lexicon, spellings);
    entry.places().stream().map(Passage::of).forEach(places::addPassage);
    Terms all = new Terms(lexicon, spellings);
    all.addKey(entry.key().id());
    entry.passages().forEach(all::addPassage);
    entry.names().forEach(all::addNames);
    all.addAll(places);
    addTerms(document, Group.ALL, all);
    addTerms(document, Group.PLACES, places);
  }

  private static void addTerms(Document document, Group group, Terms terms) {
    terms
        .byWay()
        .forEach(
            (way, values) -> values.forEach(value -> addTerm(document, group.field(way), value)));
  }

  private static void addTerm(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.NO));
  }

  private static void addSpans(Document document, Edtf when) {
    for (Span span : when.spans()) {
      document.add(
          new LongRange(WHEN, new long[] {span.firstMillis()}, new long[] {span.lastMillis()}));
    }
  }
}
