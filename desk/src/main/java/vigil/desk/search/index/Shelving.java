package vigil.desk.search.index;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import vigil.core.date.Edtf;
import vigil.core.date.Span;

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

  private final Spellings spellings;

  Shelving(Spellings spellings) {
    this.spellings = spellings;
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
    Terms all = new Terms(Group.ALL, spellings);
    all.addKey(entry.key().id());
    entry.passages().forEach(all::addPassage);
    entry.names().forEach(all::addNames);
    Terms places = new Terms(Group.PLACES, spellings);
    for (Passage place : entry.places().stream().map(Passage::of).toList()) {
      all.addPassage(place);
      places.addPassage(place);
    }
    for (Terms terms : List.of(all, places)) {
      terms
          .byField()
          .forEach((field, values) -> values.forEach(value -> addTerm(document, field, value)));
    }
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
