/** Benchmarks, not shipped. */
@NullMarked
package vigil.bench;

import org.jspecify.annotations.NullMarked;
