package vigil.casebook.csv;

import java.util.List;
import java.util.Locale;

/** The columns of a table of statements, in the order in which they are written. */
enum CsvColumn implements Column {
  ID,
  SOURCE,
  SOURCE_KIND,
  DERIVES_FROM,
  SAID_ON,
  EVENT,
  ACT,
  STANCE,
  QUANTITY,
  PERSONS,
  WHEN,
  WHERE,
  RELIABILITY,
  CONSENT,
  TEXT,
  /** The words in which the source said how many. */
  QUANTITY_WORDS,
  /** The name of the sealed envelope in which it came. */
  ENVELOPE,
  SUBJECT,
  DENIAL_OF,
  DOCUMENT,
  PASSAGE,
  LANGUAGE,
  TRANSLATION;

  @Override
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The last columns came later: tables that people keep by hand do not have them. */
  @Override
  public boolean mayBeMissing() {
    return compareTo(TEXT) > 0;
  }

  static List<CsvColumn> all() {
    return List.of(values());
  }

  static List<String> titles() {
    return Column.titles(all());
  }
}
