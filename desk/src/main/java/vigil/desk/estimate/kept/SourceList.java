package vigil.desk.estimate.kept;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vigil.core.id.SourceId;

/**
 * A list of persons: those whom one root source names, or several that are taken as one.
 *
 * @param sources at least one, in order of their ids
 */
public record SourceList(List<SourceId> sources) implements Comparable<SourceList> {
  /** No id contains it. */
  private static final String BETWEEN = "|";

  public SourceList {
    sources = sources.stream().distinct().sorted().toList();
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a list is somebody's");
    }
  }

  /** Reads what {@link #key()} wrote. */
  public static SourceList of(String key) {
    return new SourceList(
        Arrays.stream(key.split("\\|", -1)).map(SourceId::new).collect(Collectors.toList()));
  }

  /** By what the list is known to an estimate: the ids of its sources. */
  public String key() {
    return sources.stream().map(SourceId::value).collect(Collectors.joining(BETWEEN));
  }

  /** Whether one of these sources makes it. */
  public boolean isOf(Collection<SourceId> roots) {
    return sources.stream().anyMatch(roots::contains);
  }

  @Override
  public int compareTo(SourceList other) {
    return key().compareTo(other.key());
  }
}
