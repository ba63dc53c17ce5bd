package vigil.core.phrase;

import java.util.Set;

/**
 * A date made out of words.
 *
 * @param edtf its EDTF
 * @param evident whether the words can mean nothing but a date
 */
record Made(String edtf, Set<Assumption> assumed, boolean evident) {

  Made shown() {
    return new Made(edtf, assumed, true);
  }
}
