package vigil.estimate.table;

import java.util.List;
import java.util.stream.Collectors;

/** A file cannot be read as a table; says every fault with its place. */
public final class TableRefused extends Exception {
  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 20;

  private final transient List<Fault> faults;

  TableRefused(String name, List<Fault> faults) {
    super(
        faults.stream()
            .limit(MOST_SHOWN)
            .map(fault -> name + ":" + fault)
            .collect(Collectors.joining(System.lineSeparator())));
    this.faults = List.copyOf(faults);
  }

  /** All faults, in the order of the file. */
  public List<Fault> faults() {
    return faults;
  }
}
