package vigil.core.phrase;

import java.util.Set;

/**
 * What a phrase was understood as.
 *
 * @param value the date or the quantity
 * @param begin index of the phrase's first character in the text
 * @param end index after its last character; after {@code begin}, and not after the text's length
 * @param assumed what the words do not say; empty when they say it all
 */
public record Reading<V>(V value, int begin, int end, Set<Assumption> assumed) {

  public Reading {
    assumed = Set.copyOf(assumed);
  }

  /** Whether nothing was taken for granted. */
  public boolean isSure() {
    return assumed.isEmpty();
  }
}
