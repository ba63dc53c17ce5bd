/** How long a desk needs until its journal is read. */
@NullMarked
package vigil.bench.replay;

import org.jspecify.annotations.NullMarked;
