/** How many, as a source says it: exactly, at least, about, unknown. */
@NullMarked
package vigil.core.quantity;

import org.jspecify.annotations.NullMarked;
