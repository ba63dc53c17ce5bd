/** Tests. */
@NullMarked
package vigil.gather;

import org.jspecify.annotations.NullMarked;
