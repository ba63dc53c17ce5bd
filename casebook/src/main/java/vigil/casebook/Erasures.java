package vigil.casebook;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What was erased, and what could still be although it is on no shelf any more: the words of an
 * entry that was taken back are in the journal until they are erased. Immutable.
 */
record Erasures(PSet<ErasableItem> erased, PSet<ErasableItem> takenBack) {
  static final Erasures NONE = new Erasures(HashTreePSet.empty(), HashTreePSet.empty());

  Erasures withErased(ErasableItem item) {
    return new Erasures(erased.plus(item), takenBack);
  }

  Erasures withTakenBack(ErasableItem item) {
    return new Erasures(erased, takenBack.plus(item));
  }

  Erasures withThere(ErasableItem item) {
    return new Erasures(erased, takenBack.minus(item));
  }
}
