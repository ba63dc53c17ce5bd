/** Organisers' words as HTML, tested against hostile ones. */
@NullMarked
package vigil.front.gathering;

import org.jspecify.annotations.NullMarked;
