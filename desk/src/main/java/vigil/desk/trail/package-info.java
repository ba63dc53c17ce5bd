/** Who changed a thing last. */
@NullMarked
package vigil.desk.trail;

import org.jspecify.annotations.NullMarked;
