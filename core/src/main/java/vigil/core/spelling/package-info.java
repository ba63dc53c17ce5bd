/** How near a written word is to the one that was meant. */
@NullMarked
package vigil.core.spelling;

import org.jspecify.annotations.NullMarked;
