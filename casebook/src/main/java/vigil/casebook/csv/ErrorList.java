package vigil.casebook.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The errors found in one file so far. */
final class ErrorList {
  private static final Comparator<CsvError> BY_PLACE =
      Comparator.comparingInt(CsvError::line).thenComparingInt(CsvError::column);

  /** Nobody reads more, and a large file that is wrong in every cell must not fill the memory. */
  private static final int MOST = 10_000;

  private final String file;
  private final List<CsvError> errors = new ArrayList<>();

  ErrorList(String file) {
    this.file = file;
  }

  /** Adds an error; when there are very many, the file is refused without looking further. */
  void add(Place place, String columnName, String problem, String remedy) {
    errors.add(new CsvError(file, place.line(), place.column(), columnName, problem, remedy));
    if (errors.size() == MOST) {
      refuseIfAny();
    }
  }

  /** Refuses the file for one thing that makes all others meaningless. */
  void refuse(Place place, String problem, String remedy) {
    errors.clear();
    add(place, "", problem, remedy);
    refuseIfAny();
  }

  /** Refuses the file when anything is wrong with it. */
  void refuseIfAny() {
    if (!errors.isEmpty()) {
      throw new CsvRefused(errors.stream().sorted(BY_PLACE).toList());
    }
  }
}
