package vigil.desk.search.index;

/**
 * By which an entry is found again in the casebook.
 *
 * @param id of the thing, within its kind
 */
public record EntryKey(Kind kind, String id) {
  private static final char BETWEEN = '/';

  /** As it stands in the index. */
  String term() {
    return kind.name() + BETWEEN + id;
  }

  static EntryKey of(String term) {
    int at = term.indexOf(BETWEEN);
    return new EntryKey(Kind.valueOf(term.substring(0, at)), term.substring(at + 1));
  }
}
