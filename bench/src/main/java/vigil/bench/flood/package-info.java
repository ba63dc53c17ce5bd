/** A flood from one machine, and what the front still does meanwhile. */
@NullMarked
package vigil.bench.flood;

import org.jspecify.annotations.NullMarked;
