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

  /** Words as they are, and in Latin letters. */
  String exact() {
    return name;
  }

  /** Stems, after the codes of their languages. */
  String stem() {
    return name + ".stem";
  }

  /** Sound keys. */
  String sound() {
    return name + ".sound";
  }

  /** Consonants of words in Arabic letters, or of all others. */
  String bones(boolean arabic) {
    return name + (arabic ? ".arabic" : ".bones");
  }
}
