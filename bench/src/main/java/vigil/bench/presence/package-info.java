/** Measures how fast presences are counted. */
@NullMarked
package vigil.bench.presence;

import org.jspecify.annotations.NullMarked;
