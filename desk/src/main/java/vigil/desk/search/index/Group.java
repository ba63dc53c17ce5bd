package vigil.desk.search.index;

/** Words that are searched together, and the fields in which they lie. */
enum Group {
  /** Everything that is said or named. */
  ALL("all"),
  /** Where it was. */
  PLACES("place");

  private final String name;

  Group(String name) {
    this.name = name;
  }

  /** The field of what is found in this way. */
  String field(Way way) {
    return name + way.ending();
  }
}
