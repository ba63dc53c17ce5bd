/** Tests. */
@NullMarked
package vigil.desk.copy;

import org.jspecify.annotations.NullMarked;
