package vigil.casebook.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The errors found in one file so far. */
final class ErrorList {
  private static final Comparator<CsvError> BY_PLACE =
      Comparator.comparingInt(CsvError::line).thenComparingInt(CsvError::column);

  private final String file;
  private final List<CsvError> errors = new ArrayList<>();

  ErrorList(String file) {
    this.file = file;
  }

  void add(Place place, String columnName, String problem, String remedy) {
    errors.add(new CsvError(file, place.line(), place.column(), columnName, problem, remedy));
  }

  /** Refuses the file when anything is wrong with it. */
  void refuseIfAny() {
    if (!errors.isEmpty()) {
      throw new CsvRefused(errors.stream().sorted(BY_PLACE).toList());
    }
  }
}
