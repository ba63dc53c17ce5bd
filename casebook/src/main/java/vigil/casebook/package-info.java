/** Changes, the casebook they add up to, the tally. */
@NullMarked
package vigil.casebook;

import org.jspecify.annotations.NullMarked;
