/** Tests. */
@NullMarked
package vigil.desk.guard;

import org.jspecify.annotations.NullMarked;
