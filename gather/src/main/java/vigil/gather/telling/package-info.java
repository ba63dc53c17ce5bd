/** Saying in one language when a gathering is, how it comes again, and what is there. */
@NullMarked
package vigil.gather.telling;

import org.jspecify.annotations.NullMarked;
