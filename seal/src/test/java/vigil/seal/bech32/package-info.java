/** Tests. */
@NullMarked
package vigil.seal.bech32;

import org.jspecify.annotations.NullMarked;
