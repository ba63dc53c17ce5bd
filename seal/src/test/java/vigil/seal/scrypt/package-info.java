/** Tests. */
@NullMarked
package vigil.seal.scrypt;

import org.jspecify.annotations.NullMarked;
