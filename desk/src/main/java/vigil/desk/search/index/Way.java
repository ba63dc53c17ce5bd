package vigil.desk.search.index;

/** How a word is found, and the ending of the field in which it then lies. */
enum Way {
  /** As it is, and in Latin letters. */
  EXACT(""),
  /** By its stems, after the codes of their languages. */
  STEM(".stem"),
  /** By sound keys. */
  SOUND(".sound"),
  /** By the consonants of a word that is not in Arabic letters. */
  BONES(".bones"),
  /** By the consonants of a word in Arabic letters. */
  ARABIC_BONES(".arabic");

  private final String ending;

  Way(String ending) {
    this.ending = ending;
  }

  String ending() {
    return ending;
  }

  static Way bones(boolean arabic) {
    return arabic ? ARABIC_BONES : BONES;
  }
}
