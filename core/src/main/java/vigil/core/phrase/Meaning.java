package vigil.core.phrase;

import java.util.List;

/** What the parts of a phrase mean together; best first, empty when they cannot be meant so. */
@FunctionalInterface
interface Meaning {
  List<?> of(Parts parts);
}
