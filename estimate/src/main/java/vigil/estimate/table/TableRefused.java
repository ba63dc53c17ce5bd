package vigil.estimate.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file cannot be read as a table; says the first faults with their places. */
public final class TableRefused extends Exception {
  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 20;

  private final transient List<Fault> faults;

  TableRefused(String name, List<Fault> faults) {
    super(inWords(name, faults));
    this.faults = List.copyOf(faults);
  }

  private static String inWords(String name, List<Fault> faults) {
    Stream<String> shown = faults.stream().limit(MOST_SHOWN).map(fault -> name + ":" + fault);
    Stream<String> more =
        faults.size() > MOST_SHOWN
            ? Stream.of("There are %d more.".formatted(faults.size() - MOST_SHOWN))
            : Stream.empty();
    return Stream.concat(shown, more).collect(Collectors.joining(System.lineSeparator()));
  }

  /** All faults, in the order of the file. */
  public List<Fault> faults() {
    return faults;
  }
}
