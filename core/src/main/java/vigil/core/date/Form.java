package vigil.core.date;

/** The grammatical form a date is written in. */
enum Form {
  /** By itself: "апрель 2017 г.", "1er avril 2017". */
  PLAIN(""),

  /** After a preposition such as "since": "(с) апреля 2017 г.", "(depuis) le 1er avril 2017". */
  OF("-of");

  private final String keySuffix;

  Form(String keySuffix) {
    this.keySuffix = keySuffix;
  }

  /** The message key for this form. */
  String key(String key) {
    return key + keySuffix;
  }
}
