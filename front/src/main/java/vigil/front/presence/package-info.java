/** Counts who says "I'll be there", without anybody being known. */
@NullMarked
package vigil.front.presence;

import org.jspecify.annotations.NullMarked;
