/** Looking for things among 200,000 statements. */
@NullMarked
package vigil.bench.search;

import org.jspecify.annotations.NullMarked;
