/** Tests. */
@NullMarked
package vigil.open;

import org.jspecify.annotations.NullMarked;
