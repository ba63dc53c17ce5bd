/** Tests. */
@NullMarked
package vigil.seal;

import org.jspecify.annotations.NullMarked;
