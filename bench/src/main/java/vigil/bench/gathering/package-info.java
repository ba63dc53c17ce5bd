/** Invented gatherings on a front, for measuring. */
@NullMarked
package vigil.bench.gathering;

import org.jspecify.annotations.NullMarked;
