/** Announcing gatherings. */
@NullMarked
package vigil.desk.gathering;

import org.jspecify.annotations.NullMarked;
