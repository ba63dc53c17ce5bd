/** Tests. */
@NullMarked
package vigil.desk;

import org.jspecify.annotations.NullMarked;
