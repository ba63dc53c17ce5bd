package vigil.core.date;

import java.time.format.TextStyle;

/** The grammatical form a date is written in. */
enum Form {
  /** By itself: "апрель 2017 г.". */
  PLAIN(TextStyle.FULL_STANDALONE, ""),

  /** After a preposition such as "since": "(с) апреля 2017 г.". */
  OF(TextStyle.FULL, "-of");

  private final TextStyle monthStyle;
  private final String keySuffix;

  Form(TextStyle monthStyle, String keySuffix) {
    this.monthStyle = monthStyle;
    this.keySuffix = keySuffix;
  }

  TextStyle monthStyle() {
    return monthStyle;
  }

  /** The message key for this form. */
  String key(String key) {
    return key + keySuffix;
  }
}
