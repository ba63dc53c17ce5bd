/** Tests. */
@NullMarked
package vigil.seal.testimony;

import org.jspecify.annotations.NullMarked;
