package vigil.desk.casefile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Entry;
import vigil.casebook.Standing;
import vigil.casebook.Strand;
import vigil.core.map.GeoPoint;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.DossierSaved;
import vigil.desk.casefile.DeskChange.GatheringSaved;

/**
 * What a change found when it was made, as far as it touches it: read from the few changes before
 * it that touched the same.
 */
record Earlier(Trails trails, IntFunction<DeskChange> changes) {

  /** The state before a change; what the change does not touch is left out. */
  DeskState before(int number, DeskChange change) {
    List<Entry> entries =
        Touching.of(change).stream()
            .flatMap(item -> Strand.of(casebook(before(trails.of(item), number))).stream())
            .toList();
    Standing standing = new Standing(entries, Set.of(), places(change, number), Set.of(), Set.of());
    DeskState state = DeskState.of(Casebook.restored(standing));
    List<DeskChange> saved =
        before(trails.near(change).toArray(), number)
            .filter(one -> one instanceof DossierSaved || one instanceof GatheringSaved)
            .toList();
    for (DeskChange one : saved) {
      state = state.again(one);
    }
    return state;
  }

  private Stream<DeskChange> before(int[] numbers, int number) {
    return Arrays.stream(numbers).filter(one -> one < number).mapToObj(changes);
  }

  private static List<Change> casebook(Stream<DeskChange> changes) {
    return changes
        .flatMap(change ->
            change instanceof CasebookChanged(Change inside) ? Stream.of(inside) : Stream.of())
        .toList();
  }

  private Map<String, GeoPoint> places(DeskChange change, int number) {
    Map<String, GeoPoint> places = new HashMap<>();
    if (change instanceof CasebookChanged(Change.PlaceLocated _)) {
      for (Change one : casebook(before(trails.others(), number))) {
        if (one instanceof Change.PlaceLocated(String place, Optional<GeoPoint> at)) {
          at.ifPresentOrElse(point -> places.put(place, point), () -> places.remove(place));
        }
      }
    }
    return places;
  }

  /** Whether a later change says the same: then what is there now came of the later one. */
  boolean wasMadeAgain(int number, DeskChange change) {
    return trails
        .near(change)
        .filter(later -> later > number)
        .mapToObj(changes)
        .anyMatch(change::equals);
  }
}
