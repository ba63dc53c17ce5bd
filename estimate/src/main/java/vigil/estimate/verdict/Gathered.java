package vigil.estimate.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import vigil.estimate.Argument;
import vigil.estimate.Finding;
import vigil.estimate.Within;

/**
 * What was found in the strata of all versions of a table. Findings that differ in their figures
 * only are told once, with the strata and the number of versions that they hold for.
 */
final class Gathered {
  private final Map<List<Object>, Place> places = new LinkedHashMap<>();

  private record Place(Finding first, SequencedSet<String> strata, Set<Integer> versions) {}

  /**
   * Takes a finding.
   *
   * @param version its number
   * @param stratum its name; empty when the table has one, or when the finding is about all
   */
  void add(int version, String stratum, Finding finding) {
    Place place =
        places.computeIfAbsent(
            kind(finding), _ -> new Place(finding, new LinkedHashSet<>(), new LinkedHashSet<>()));
    if (!stratum.isEmpty()) {
      place.strata().add(stratum);
    }
    place.versions().add(version);
  }

  private static List<Object> kind(Finding finding) {
    List<Object> kind = new ArrayList<>(List.of(finding.key()));
    for (Argument argument : finding.arguments()) {
      switch (argument) {
        case Argument.Whole whole -> {}
        case Argument.Real real -> {}
        case Argument.Name name -> kind.add(name);
        case Argument.Names names -> kind.add(names);
        case Argument.OfModel model -> kind.add(model);
        case Argument.Of(Finding inner) -> kind.add(kind(inner));
      }
    }
    return kind;
  }

  /**
   * All that was found, in the order in which it came.
   *
   * @param strata how many strata with a name there are
   * @param versions how many versions there are
   */
  List<Finding> findings(int strata, int versions) {
    return places.values().stream().map(place -> told(place, strata, versions)).toList();
  }

  /** What has no figures and holds everywhere is told as it is. */
  private static Finding told(Place place, int strata, int versions) {
    boolean everywhere = place.strata().size() == strata && place.first().arguments().isEmpty();
    Finding told =
        place.strata().isEmpty() || everywhere
            ? place.first()
            : new Within.InStrata(List.copyOf(place.strata()), place.first());
    return place.versions().size() == versions
        ? told
        : new Within.InVersions(place.versions().size(), versions, told);
  }
}
