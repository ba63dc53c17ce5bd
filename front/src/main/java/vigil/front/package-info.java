/** The public program. */
@NullMarked
package vigil.front;

import org.jspecify.annotations.NullMarked;
