/** What the front costs and how fast it answers, beside nginx on the same machine. */
@NullMarked
package vigil.bench.serving;

import org.jspecify.annotations.NullMarked;
