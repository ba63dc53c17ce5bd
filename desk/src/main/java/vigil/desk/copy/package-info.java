/** Copies for publication, without what the original says besides what it shows. */
@NullMarked
package vigil.desk.copy;

import org.jspecify.annotations.NullMarked;
