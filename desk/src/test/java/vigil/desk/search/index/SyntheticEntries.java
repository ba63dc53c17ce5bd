package vigil.desk.search.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.core.date.Edtf;

/** Entries of one kind of content. */
final class SyntheticEntries {
  private SyntheticEntries() {}

  static EntryKey key(String id) {
    return new EntryKey(Kind.STATEMENT, id);
  }

  static Entry saying(String id, String words) {
    return entry(key(id), List.of(Passage.of(words)), List.of(), Optional.empty());
  }

  static Entry naming(EntryKey key, String name) {
    return entry(key, List.of(), List.of(name), Optional.empty());
  }

  static Entry dated(String id, Edtf when) {
    return entry(key(id), List.of(), List.of(), Optional.of(when));
  }

  private static Entry entry(
      EntryKey key, List<Passage> passages, List<String> names, Optional<Edtf> when) {
    return new Entry(
        key, passages, names, List.of(), Optional.empty(), Optional.empty(), when, Set.of(), 0);
  }

  static List<EntryKey> find(SearchIndex index, Question question) {
    return index.search(QuestionQuery.of(question, Optional.empty()), Integer.MAX_VALUE).keys();
  }

  static List<String> find(SearchIndex index, String words) {
    return find(index, Question.of(words)).stream().map(EntryKey::id).toList();
  }
}
