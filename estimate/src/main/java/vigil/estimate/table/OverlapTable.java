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

  /** All persons of the only version, whatever their stratum. */
  public CaptureHistories whole() {
    return versions.firstEntry().getValue().values().stream()
        .reduce(CaptureHistories::plus)
        .orElseThrow();
  }
}
