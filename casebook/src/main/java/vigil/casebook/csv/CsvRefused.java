package vigil.casebook.csv;

import java.util.List;
import java.util.stream.Collectors;

/** A table that cannot be used, with everything that is wrong with it. */
public final class CsvRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<CsvError> errors;

  CsvRefused(List<CsvError> errors) {
    super(errors.stream().map(CsvError::toString).collect(Collectors.joining("\n")));
    this.errors = List.copyOf(errors);
  }

  /** All errors that could be found at once, in order of line and column; at least one. */
  public List<CsvError> errors() {
    return errors;
  }
}
