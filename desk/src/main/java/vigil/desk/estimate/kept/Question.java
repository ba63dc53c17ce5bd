package vigil.desk.estimate.kept;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.core.id.SourceId;

/**
 * What an analyst asks.
 *
 * @param lists whose persons are compared, in order of their keys; no source is in two of them
 * @param doubt whether names that look alike, and that nobody has decided on, are taken for one
 *     person in some versions and for two in others
 * @param seed decides every random step
 */
public record Question(
    Topic topic, Scope scope, List<SourceList> lists, Strata strata, boolean doubt, long seed) {
  public Question {
    lists = lists.stream().sorted().toList();
    Set<SourceId> seen = new HashSet<>();
    for (SourceList list : lists) {
      for (SourceId source : list.sources()) {
        if (!seen.add(source)) {
          throw new IllegalArgumentException(source + " is on two lists");
        }
      }
    }
  }
}
