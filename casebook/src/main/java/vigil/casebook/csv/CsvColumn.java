package vigil.casebook.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of statements, in the order in which they are written. */
enum CsvColumn {
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
  TEXT;

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CsvColumn> of(String title) {
    return Arrays.stream(values()).filter(column -> column.title().equals(title)).findFirst();
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(CsvColumn::title).toList();
  }
}
