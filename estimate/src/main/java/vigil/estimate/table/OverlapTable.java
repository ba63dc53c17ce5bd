package vigil.estimate.table;

import java.util.List;
import java.util.SequencedMap;
import vigil.estimate.CaptureHistories;

/**
 * What a file says.
 *
 * @param lists the names of the lists
 * @param versions by replicate (one of the empty name where there are none), then by stratum (one
 *     of the empty name where there are none; a record whose stratum is not known is in that of the
 *     empty name)
 */
public record OverlapTable(
    List<String> lists, SequencedMap<String, SequencedMap<String, CaptureHistories>> versions) {

  /** Whether there is one version, of one stratum. */
  public boolean isPlain() {
    return versions.size() == 1 && versions.firstEntry().getValue().size() == 1;
  }

  /** All persons of the first version, whatever their stratum. */
  public CaptureHistories whole() {
    return versions.firstEntry().getValue().values().stream()
        .reduce(CaptureHistories::plus)
        .orElseThrow();
  }
}
