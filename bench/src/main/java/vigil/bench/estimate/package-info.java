/** How often estimates are right, and what they cost. */
@NullMarked
package vigil.bench.estimate;

import org.jspecify.annotations.NullMarked;
