/** Tests. */
@NullMarked
package vigil.seal.number;

import org.jspecify.annotations.NullMarked;
