package vigil.casebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.core.map.GeoPoint;

/**
 * All that a casebook says, to be put together again without the changes that led to it.
 *
 * @param entries of all kinds, those of one kind in the order of their first appearance
 * @param links between persons
 * @param places by the words for them
 * @param erased for good
 * @param takenBack what could still be erased although its entry was taken back
 */
public record Standing(
    List<? extends Entry> entries,
    Set<PersonLink> links,
    Map<String, GeoPoint> places,
    Set<ErasableItem> erased,
    Set<ErasableItem> takenBack) {}
